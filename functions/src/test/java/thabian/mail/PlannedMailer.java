package thabian.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import thabian.domain.EmailAddress;
import thabian.domain.Mail;
import thabian.domain.Mailer;

/// A mailer that answers as planned and remembers whom it was asked to reach.
final class PlannedMailer implements Mailer {
    private final Queue<Sent> plan = new ArrayDeque<>();
    private final List<EmailAddress> sentTo = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private Sent otherwise = Sent.ACCEPTED;
    private Runnable beforeSecond = () -> {};

    void answers(Sent... answers) {
        plan.addAll(List.of(answers));
    }

    void always(Sent answer) {
        otherwise = answer;
    }

    void beforeSecond(Runnable event) {
        beforeSecond = event;
    }

    List<EmailAddress> sentTo() {
        return sentTo;
    }

    Mail last() {
        return mails.getLast();
    }

    @Override
    public Sent send(Mail mail) {
        if (sentTo.size() == 1) {
            beforeSecond.run();
        }
        sentTo.add(mail.to());
        mails.add(mail);
        return plan.isEmpty() ? otherwise : plan.remove();
    }
}
