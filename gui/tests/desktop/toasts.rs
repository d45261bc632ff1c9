//! What became of an edit, said for a moment; and a large portfolio that is opened beside the window.

use crate::helper::{WINDOW, demo_file, open, press, says, with_companies};
use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::App;
use peil_gui::state::Screen;
use peil_portfolio::{Company, Deed, EditError};
use peil_words::Language;
use std::time::Duration;

fn add(harness: &mut Harness<'_, App>, name: &str) {
    let session = harness.state_mut().session.as_mut().unwrap();
    session.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name))).unwrap();
    harness.run();
}

/// Frames of a quarter of a second each.
fn wait(harness: &mut Harness<'_, App>, seconds: usize) {
    harness.run_steps(seconds * 4);
}

#[test]
fn what_is_saved_is_said_politely_for_a_moment_and_then_nothing_is_drawn_any_more() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, WINDOW);
    add(&mut harness, "1");
    let toast = harness.get_by_role_and_label(Role::Status, "Opgeslagen");
    assert_eq!(toast.accesskit_node().live(), Live::Polite);
    wait(&mut harness, 5);
    assert!(harness.query_by_label("Opgeslagen").is_none());
    let wanted = harness.output().viewport_output.values().map(|view| view.repaint_delay).min();
    assert_eq!(wanted, Some(Duration::MAX), "no frame is asked for");
    add(&mut harness, "2");
    assert!(harness.query_by_label("Opgeslagen").is_some(), "the next edit is said again");
}

#[test]
fn what_is_undone_can_be_done_again_from_where_it_is_said() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, WINDOW);
    add(&mut harness, "1");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_role_and_label(Role::Status, "Ongedaan gemaakt: bedrijf toegevoegd");
    assert!(says(&harness, "3 van 3 bedrijven"));
    // The bar at the top says what would be done again; this one does it.
    let buttons = harness.query_all_by_role_and_label(Role::Button, "Opnieuw doen");
    buttons.last().unwrap().click();
    harness.run();
    assert!(says(&harness, "4 van 4 bedrijven"));
    harness.get_by_role_and_label(Role::Status, "Opnieuw gedaan: bedrijf toegevoegd");
}

#[test]
fn what_is_not_saved_stays_until_somebody_has_read_it() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, WINDOW);
    harness.state_mut().session.as_mut().unwrap().refuse(EditError::DiskFull);
    harness.run();
    wait(&mut harness, 60);
    let alert = harness.query_all_by_role(Role::Alert).next().unwrap();
    assert!(alert.accesskit_node().label().unwrap().starts_with("Niet opgeslagen. "));
    harness.state_mut().go(Screen::Sources);
    harness.run();
    assert!(harness.query_all_by_role(Role::Alert).next().is_some(), "on another screen too");
    harness.get_by_label("Gelezen").click();
    harness.run();
    assert!(harness.query_all_by_role(Role::Alert).next().is_none());
}

#[test]
fn a_large_portfolio_is_opened_beside_the_window_which_says_how_far_it_is() {
    let (_folder, path) = demo_file(400);
    let file = path.clone();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.small_file = 0;
        app.open(&file);
        // One that is being opened is not opened once more: that would wait for it, here and now.
        app.small_file = u64::MAX;
        app.open(&file);
        assert!(app.loading.is_some() && app.session.is_none());
        app.small_file = 0;
    });
    // However quick the other thread is, the window has drawn by now and takes the portfolio up when it is there.
    for _ in 0..2000 {
        if harness.state().loading.is_none() {
            break;
        }
        assert!(says(&harness, "demo.peil wordt geladen"));
        assert!(harness.query_by_role(Role::ProgressIndicator).is_some());
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run();
    assert!(says(&harness, "400 van 400 bedrijven"));
    let remarks = |app: &App| app.session.as_ref().unwrap().remarks.clone();
    assert!(remarks(harness.state()).is_empty());
    // One that is given up while it is being read is closed in order.
    harness.state_mut().close_portfolio();
    harness.state_mut().open_portfolio(&path);
    assert!(harness.state().session.is_none() && harness.state().loading.is_some());
    harness.state_mut().close_portfolio();
    harness.state_mut().small_file = u64::MAX;
    harness.state_mut().open_portfolio(&path);
    assert!(remarks(harness.state()).is_empty(), "no unclean end");
}
