//! The one list of commands, and everything that is made from it.

use crate::helper::{WINDOW, open};
use peil_gui::command::Command;
use peil_gui::navigation;
use peil_gui::state::Screen;
use peil_words::Language;

#[test]
fn every_section_is_reached_by_a_command_that_lands_on_its_screen() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    let sections = navigation::all(harness.state());
    assert!(sections.len() > 4);
    for (screen, name) in sections {
        // The pillars are data; the palette leads to them by name.
        if matches!(screen, Screen::Pillar(_)) {
            continue;
        }
        let command = Command::ALL.iter().copied().find(|command| command.screen().as_ref() == Some(&screen));
        let command = command.unwrap_or_else(|| panic!("no command leads to {name}"));
        harness.state_mut().obey(command);
        harness.run();
        assert_eq!(harness.state().screen, screen, "{command:?}");
    }
}

#[test]
fn a_command_that_cannot_be_done_does_nothing() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    assert!(harness.state().session.is_none());
    for command in [Command::Undo, Command::Redo, Command::Close] {
        assert!(!command.is_available(harness.state()), "{command:?}");
    }
    let before = harness.state().screen.clone();
    harness.state_mut().obey(Command::Undo);
    harness.state_mut().obey(Command::Close);
    assert_eq!(harness.state().screen, before);
}
