//! The one list of commands, and everything that is made from it.

use crate::helper::{WINDOW, names, open, press, says, with_companies};
use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use peil_gui::App;
use peil_gui::command::{Command, Group, in_words};
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

fn type_into_palette(harness: &mut Harness<'_, App>, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, "Zoek of doe").type_text(text);
    harness.run();
}

/// The names of what the palette offers, and the one that Enter takes.
fn offered(harness: &Harness<'_, App>) -> (Vec<String>, Option<String>) {
    let options = harness.query_all_by_role(Role::ListBoxOption);
    let named = |node: Node<'_>| {
        let node = node.accesskit_node();
        (node.label().unwrap_or_default(), node.is_selected() == Some(true))
    };
    let all: Vec<_> = options.map(named).collect();
    let chosen = all.iter().find(|(_, selected)| *selected).map(|(name, _)| name.clone());
    (all.into_iter().map(|(name, _)| name).collect(), chosen)
}

#[test]
fn the_palette_opens_a_company_by_its_name_or_number() {
    let (_folder, _path, mut harness) = with_companies(300, Language::Dutch, WINDOW);
    let session = harness.state().session.as_ref().unwrap();
    let row = session.register.rows().iter().find(|row| row.kvk.is_some()).unwrap();
    let (id, name, kvk) = (row.id, row.name.to_string(), row.kvk.unwrap().to_string());
    for typed in [name.to_uppercase(), kvk] {
        harness.state_mut().go(Screen::Sources);
        press(&mut harness, Modifiers::COMMAND, Key::K);
        let heard = harness.query_all_by_role(Role::ListBoxOption).find(Node::is_focused);
        assert!(heard.is_some(), "what the arrows are at has the focus of who listens");
        type_into_palette(&mut harness, &typed);
        assert!(offered(&harness).1.unwrap().starts_with(&name), "{typed}");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(harness.state().screen, Screen::Company(id), "{typed}");
        assert!(harness.state().palette.is_none());
    }
}

#[test]
fn the_palette_is_walked_with_arrows_and_closed_with_escape() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    press(&mut harness, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    let (names, chosen) = offered(&harness);
    assert_eq!(chosen.as_ref(), names.first());
    assert!(names.iter().any(|name| name.starts_with("Mijlpalen Ctrl+2")), "{names:?}");
    assert!(!names.iter().any(|name| name.starts_with("Ongedaan maken")), "nothing can be undone");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(offered(&harness).1.as_ref(), names.last(), "around the end");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(offered(&harness).1.as_ref(), names.get(1));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().screen, Screen::Milestones);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_into_palette(&mut harness, "zzzz");
    assert!(says(&harness, "Niets gevonden"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().palette.is_none());
    assert_eq!(harness.state().screen, Screen::Milestones, "only the palette is closed");
    press(&mut harness, Modifiers::COMMAND, Key::K);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    assert!(harness.state().palette.is_none(), "the same keys close it");
}

#[test]
fn the_palette_finds_pillars_and_indicators() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    let pillars: Vec<_> = navigation::all(harness.state())
        .into_iter()
        .filter(|(screen, _)| matches!(screen, Screen::Pillar(_)))
        .collect();
    assert!(pillars.len() > 4);
    for (screen, name) in pillars {
        press(&mut harness, Modifiers::COMMAND, Key::K);
        type_into_palette(&mut harness, &name);
        harness.get_by_role_and_label(Role::ListBoxOption, &name).click();
        harness.run();
        assert_eq!(harness.state().screen, screen);
    }
    press(&mut harness, Modifiers::COMMAND, Key::K);
    type_into_palette(&mut harness, "basisniveau");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(matches!(harness.state().screen, Screen::Detail(_)));
}

#[test]
fn every_command_is_in_the_menu_and_does_its_work() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, vec2(480.0, 900.0));
    for (group, command, screen) in
        [("Landelijke cijfers", "Bronnen", Screen::Sources), ("Portefeuille", "Bedrijven", Screen::Companies)]
    {
        harness.get_by_label("Menu").click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, group).click();
        harness.run();
        harness.get_by_role_and_label(Role::MenuItem, command).click();
        harness.run();
        assert_eq!(harness.state().screen, screen);
    }
    for group in Group::ALL {
        harness.get_by_label("Menu").click();
        harness.run();
        let name = harness.state().say(group.name());
        harness.get_by_role_and_label(Role::Button, &name).click();
        harness.run();
        let app = harness.state();
        let shown: Vec<_> = harness
            .query_all_by_role(Role::MenuItem)
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        let of_group = Command::ALL.iter().filter(|command| command.entry().group == group);
        let expected: Vec<_> = of_group.map(|command| app.say(command.name())).collect();
        assert_eq!(shown, expected);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    assert_eq!(harness.state().screen, Screen::Companies, "Escape closes the menu, and stays");
}

#[test]
fn the_sheet_shows_the_keys_of_every_command() {
    let mut harness = open(Language::Dutch, vec2(1280.0, 1600.0), |_| {});
    press(&mut harness, Modifiers::NONE, Key::F1);
    for command in Command::ALL {
        let name = harness.state().say(command.name());
        if let Some(keys) = command.entry().keys.first() {
            let line = format!("{name}: {}", in_words(&harness.ctx, keys));
            assert!(says(&harness, &line), "{line}");
        }
    }
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    assert_eq!(harness.state().screen, Screen::Overview, "the sheet has the keys for itself");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.state().sheet);
    press(&mut harness, Modifiers::SHIFT, Key::Questionmark);
    assert!(harness.state().sheet);
}

#[test]
fn everything_is_enlarged_by_command_and_that_is_kept() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    press(&mut harness, Modifiers::COMMAND, Key::Equals);
    assert_eq!((harness.state().settings.zoom, harness.ctx.zoom_factor()), (1.2, 1.2));
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    assert_eq!((harness.state().settings.zoom, harness.ctx.zoom_factor()), (1.1, 1.1));
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!((harness.state().settings.zoom, harness.ctx.zoom_factor()), (1.0, 1.0));
}

#[test]
fn every_word_of_palette_menu_and_sheet_comes_from_the_word_files() {
    let mut harness = open(Language::Pseudo, vec2(480.0, 2400.0), |app| app.go(Screen::Companies));
    let keys: Vec<String> = Command::ALL
        .iter()
        .flat_map(|command| command.entry().keys.iter().map(|keys| in_words(&harness.ctx, keys)))
        .collect();
    let words_only = |harness: &Harness<'_, App>, what: &str| {
        for name in names(harness) {
            let rest = keys.iter().fold(name.clone(), |rest, keys| rest.replace(keys.as_str(), ""));
            // The path of the file to begin is data.
            let is_path = name.contains(std::path::MAIN_SEPARATOR) || name.contains(".peil");
            let letters = rest.chars().filter(char::is_ascii_alphabetic).count();
            assert!(letters < 2 || is_path, "{what}: {name:?}");
        }
    };
    press(&mut harness, Modifiers::NONE, Key::F1);
    words_only(&harness, "sheet");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    words_only(&harness, "palette");
}

#[test]
fn quitting_closes_the_window() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    harness.step();
    let output = harness.output().viewport_output.values().flat_map(|viewport| &viewport.commands);
    assert!(output.into_iter().any(|command| *command == ViewportCommand::Close));
}
