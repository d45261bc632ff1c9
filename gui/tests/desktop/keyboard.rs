//! Everything without a mouse.

use crate::helper::{WINDOW, dutch, says, with_companies};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::state::{Look, Screen};
use peil_words::Language;

#[test]
fn tab_and_enter_open_an_indicator_and_escape_goes_back() {
    let mut harness = dutch();
    let on_basic = |harness: &egui_kittest::Harness<'_, peil_gui::App>| {
        harness.root().children_recursive().any(|node| {
            node.is_focused()
                && node
                    .accesskit_node()
                    .label()
                    .is_some_and(|label| label.starts_with("Digitaal basisniveau"))
        })
    };
    for _ in 0..60 {
        if on_basic(&harness) {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    assert!(on_basic(&harness), "the first tile can be reached with Tab");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(harness.state().screen, Screen::Detail(0)));
    harness.key_press(Key::Escape);
    harness.run();
    // The first Escape may only leave the focused part.
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().screen, Screen::Overview);
}

#[test]
fn shortcuts_reach_every_list() {
    let mut harness = dutch();
    for (key, screen) in
        [(Key::Num2, Screen::Milestones), (Key::Num3, Screen::Sources), (Key::Num1, Screen::Overview)]
    {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run();
        assert_eq!(harness.state().screen, screen);
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::L);
    harness.run();
    assert!(says(&harness, "Where does the Netherlands stand?"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::D);
    harness.run();
    assert_eq!(harness.state().settings.look, Look::Dark);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    assert!(harness.get_by_label("Search").is_focused());
}

#[test]
fn arrows_that_come_in_one_frame_all_count_in_a_list() {
    let (_folder, _path, mut harness) = with_companies(40, Language::Dutch, WINDOW);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::ArrowDown] {
        let modifiers = Modifiers::NONE;
        let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        harness.input_mut().events.push(event);
    }
    harness.run();
    // From nowhere to the first, then two on, one back and one on.
    assert_eq!(harness.state().session.as_ref().map(|session| session.view.walk.at), Some(Some(2)));
}
