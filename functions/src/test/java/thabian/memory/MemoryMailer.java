package thabian.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.text.EmailAddress;

/// A carrier in memory: it keeps what it delivers, and deals with the next mails as planned.
public final class MemoryMailer implements Mailer {
    private final Queue<Turn> plan = new ArrayDeque<>();
    private final Map<Integer, Runnable> events = new HashMap<>();
    private final List<Mail> handedOver = new ArrayList<>();
    private final List<Mail> delivered = new ArrayList<>();
    private Supplier<Turn> otherwise = () -> Turn.TAKE;
    private Predicate<Mail> poison = _ -> false;
    private Turn poisoned = Turn.REJECT;

    /// How a mail is dealt with.
    public enum Turn {
        TAKE(true, Sent.ACCEPTED),
        REFUSE(false, Sent.REFUSED),
        FAIL(false, Sent.UNKNOWN),
        THROTTLE(false, Sent.THROTTLED),
        CLOSE(false, Sent.CLOSED),
        REJECT(false, Sent.REJECTED),
        LOSE_ANSWER(true, Sent.UNKNOWN);

        private final boolean delivers;
        private final Sent answer;

        Turn(boolean delivers, Sent answer) {
            this.delivers = delivers;
            this.answer = answer;
        }
    }

    /// Deals with the next mails in these ways, one after the other.
    public void plan(Turn... turns) {
        plan.addAll(List.of(turns));
    }

    /// Deals in this way with every mail for which nothing is planned.
    public void always(Turn turn) {
        by(() -> turn);
    }

    /// Deals with every mail for which nothing is planned as somebody decides.
    public void by(Supplier<Turn> decision) {
        otherwise = decision;
    }

    /// Rejects some mails, whatever is planned.
    public void poisoning(Predicate<Mail> poisonous) {
        poisoning(poisonous, Turn.REJECT);
    }

    /// Deals with some mails in the same way for ever, whatever is planned.
    public void poisoning(Predicate<Mail> poisonous, Turn turn) {
        poison = poisonous;
        poisoned = turn;
    }

    /// Whether a mail is dealt with in the same way for ever.
    public boolean isPoisonous(Mail mail) {
        return poison.test(mail);
    }

    /// The mails that were handed over, delivered or not.
    public List<Mail> handedOver() {
        return List.copyOf(handedOver);
    }

    /// Lets something happen right before the n-th mail, counted from one.
    public void before(int nth, Runnable event) {
        events.put(nth, event);
    }

    /// Whom the mails were for that were handed over, delivered or not.
    public List<EmailAddress> handedOverFor() {
        return handedOver.stream().map(Mail::to).toList();
    }

    /// The mails that reached their recipients.
    public List<Mail> delivered() {
        return List.copyOf(delivered);
    }

    @Override
    public Sent send(Mail mail) {
        events.getOrDefault(handedOver.size() + 1, () -> {}).run();
        handedOver.add(mail);
        if (poison.test(mail)) {
            return poisoned.answer;
        }
        Turn turn = plan.isEmpty() ? otherwise.get() : plan.remove();
        if (turn.delivers) {
            delivered.add(mail);
        }
        return turn.answer;
    }
}
