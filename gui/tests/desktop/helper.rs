//! The only way in: the application on a fixed day, in a window of a fixed size.

use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::App;
use peil_gui::app::Start;
use peil_portfolio::demo::Demo;
use peil_portfolio::{Date, OpenOptions};
use peil_words::Language;
use std::path::PathBuf;
use tempfile::TempDir;

/// A window as on a laptop.
pub(crate) const WINDOW: Vec2 = vec2(1280.0, 860.0);

/// The application in Dutch, on the overview.
pub(crate) fn dutch() -> Harness<'static, App> {
    open(Language::Dutch, WINDOW, |_| {})
}

/// The application in a language, with something set before the first frame.
pub(crate) fn open(
    language: Language,
    size: Vec2,
    set: impl FnOnce(&mut App) + 'static,
) -> Harness<'static, App> {
    let start = Start { language: Some(language), today: Some((2026, 11, 22)), ..Start::default() };
    let builder = Harness::builder().with_size(size).with_max_steps(30);
    let builder = if language == Language::Pseudo { builder.allow_missing_glyphs() } else { builder };
    let mut harness = builder.wgpu().build_eframe(move |creation| {
        let mut app = App::new(&creation.egui_ctx, None, &start);
        set(&mut app);
        app
    });
    harness.run();
    harness
}

/// A demonstration of this many companies, open in a window.
pub(crate) fn with_companies(
    companies: u32,
    language: Language,
    size: Vec2,
) -> (TempDir, PathBuf, Harness<'static, App>) {
    let (folder, path) = demo_file(companies);
    let file = path.clone();
    let harness = open(language, size, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&file);
    });
    (folder, path, harness)
}

/// A file with a demonstration of this many companies.
pub(crate) fn demo_file(companies: u32) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.peil");
    let mut store = OpenOptions::new().coach("demo").create(&path).unwrap().store;
    Demo { companies, seed: 1, today: Date::new(2026, 11, 22).unwrap() }.fill(&mut store).unwrap();
    store.close().unwrap();
    (folder, path)
}

/// Presses a key with others held down.
pub(crate) fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Replaces what is in a field, and leaves it.
pub(crate) fn fill(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    fill_of(harness, egui::Role::TextInput, label, text);
}

/// The same for a field of another role, such as one for a day.
pub(crate) fn fill_of(harness: &mut Harness<'_, App>, role: egui::Role, label: &str, text: &str) {
    harness.get_by_role_and_label(role, label).focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(role, label).type_text(text);
    harness.run();
    press(harness, Modifiers::NONE, Key::Tab);
}

/// Shows the indicator that stands first under its name.
pub(crate) fn detail(app: &mut App, indicator: &str) {
    let index = app.picture.as_ref().and_then(|picture| picture.first_of(indicator));
    app.show_detail(index.unwrap_or_else(|| panic!("no {indicator}")));
}

/// Every name on the screen.
pub(crate) fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let name = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        // The lines of a text are parts of it.
        if node.role() == egui::Role::TextRun {
            return None;
        }
        // Plain text stands in the value, what can be acted upon in the label.
        node.label().or_else(|| node.value())
    };
    harness.root().children_recursive().filter_map(name).collect()
}

/// Whether some name on the screen holds a text.
pub(crate) fn says(harness: &Harness<'_, App>, text: &str) -> bool {
    names(harness).iter().any(|name| name.contains(text))
}

/// Shows a part of a company's file.
pub(crate) fn tab(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(egui::Role::Tab, name).click();
    harness.run();
}

/// Clicks the first thing whose name begins with a text.
pub(crate) fn click(harness: &mut Harness<'_, App>, text: &str) {
    harness
        .get_all_by_label_contains(text)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(text)))
        .unwrap_or_else(|| panic!("nothing begins with {text}"))
        .click();
    harness.run();
}
