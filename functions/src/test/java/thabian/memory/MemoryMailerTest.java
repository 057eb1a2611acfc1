package thabian.memory;

import java.util.Collections;
import java.util.List;
import thabian.contract.MailerContract;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.memory.MemoryMailer.Turn;

class MemoryMailerTest extends MailerContract {
    private final MemoryMailer mailer = new MemoryMailer();

    @Override
    protected Mailer freshMailer() {
        return mailer;
    }

    @Override
    protected List<Mail> delivered() {
        return mailer.delivered();
    }

    @Override
    protected void refuseNext() {
        mailer.plan(Turn.REFUSE);
    }

    @Override
    protected void throttleNext() {
        mailer.plan(Turn.THROTTLE);
    }

    @Override
    protected void loseAnswers(int answers) {
        mailer.plan(Collections.nCopies(answers, Turn.LOSE_ANSWER).toArray(Turn[]::new));
    }

    @Override
    protected void goAway() {
        mailer.always(Turn.FAIL);
    }
}
