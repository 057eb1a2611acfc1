package thabian.route.console;

import thabian.domain.slot.Act;
import thabian.page.console.Typed;

/// An officer's act as its form was typed: what to do and why, or what is wrong with it.
sealed interface TypedAct {
    /// Nothing is wrong with it.
    record Ready(String name, Act act, String reason) implements TypedAct {}

    /// What was typed, and what is wrong.
    record Faulty(Typed typed) implements TypedAct {}

    /// No form of ours.
    record Unknown() implements TypedAct {}
}
