//! A portfolio behind a passphrase: set, changed, removed on the screen, and asked for when it is opened.

use crate::helper::{WINDOW, click, fill, open, says};
use crate::settings::{portfolio, settings, settle};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::state::Screen;
use peil_portfolio::{Company, Date, OpenError, OpenOptions, Passphrase};
use peil_words::Language;
use std::path::Path;

const FIRST: &str = "drie blauwe fietsen";
const SECOND: &str = "vier groene bussen";

/// Types into a field for a passphrase.
fn secret(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::PasswordInput, label).focus();
    harness.run();
    harness.get_by_role_and_label(Role::PasswordInput, label).type_text(text);
    harness.run();
}

fn under(path: &Path, text: &str) -> Result<Vec<String>, OpenError> {
    let passphrase = Passphrase::new(text).ok();
    let store = OpenOptions::new().read_only().passphrase(passphrase).open(path)?.store;
    Ok(store.all::<Company>().unwrap().into_iter().map(|kept| kept.record.name).collect())
}

/// Every file beside the portfolio in which a text stands.
fn holding(path: &Path, text: &str) -> usize {
    let folders = [path.parent().unwrap().to_owned(), path.with_file_name("hub.peil-backups")];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).flatten();
    let holds = |file: &std::fs::DirEntry| {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    };
    files.filter(holds).count()
}

#[test]
fn passphrase_is_set_changed_and_removed_and_the_file_opens_by_it() {
    let (_folder, path) = portfolio();
    let mut harness = settings(&path);
    assert!(says(&harness, "Deze portefeuille heeft geen wachtwoord"));
    secret(&mut harness, "Nieuw wachtwoord", "geheim");
    assert!(says(&harness, "Zwak: dit is snel te raden."));
    secret(&mut harness, "Nieuw wachtwoord", " van de bakker");
    assert!(says(&harness, "Sterk: "));
    click(&mut harness, "Wachtwoord instellen");
    assert!(says(&harness, "De twee nieuwe wachtwoorden zijn niet gelijk."));
    assert!(under(&path, "").is_ok(), "nothing is set by half");
    secret(&mut harness, "Nieuw wachtwoord, nog een keer", "geheim van de bakker");
    assert!(!says(&harness, "niet gelijk"));
    assert!(!says(&harness, "geheim van de bakker"), "masked, and not read aloud");
    click(&mut harness, "Wachtwoord instellen");
    settle(&mut harness);
    assert!(says(&harness, "Het wachtwoord is nu zoals u wilde"));
    assert!(matches!(under(&path, ""), Err(OpenError::PassphraseNeeded)));
    assert_eq!(under(&path, "geheim van de bakker").unwrap(), ["Bakkerij De Proef"]);
    assert_eq!((holding(&path, "Bakkerij De Proef"), holding(&path, "bakker")), (0, 0));

    // It is edited on, and undone, as before.
    fill(&mut harness, "Naam van stap 1", "gezien");
    click(&mut harness, "Ongedaan maken: instelling gewijzigd");
    assert!(says(&harness, "Ongedaan gemaakt: instelling gewijzigd"));

    secret(&mut harness, "Wachtwoord van nu", "geheim van de slager");
    secret(&mut harness, "Nieuw wachtwoord", SECOND);
    secret(&mut harness, "Nieuw wachtwoord, nog een keer", SECOND);
    click(&mut harness, "Wachtwoord wijzigen");
    assert!(says(&harness, "Dit is niet het wachtwoord van nu."));
    assert!(under(&path, "geheim van de bakker").is_ok(), "a wrong one changes nothing");
    harness.get_by_role_and_label(Role::PasswordInput, "Wachtwoord van nu").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run();
    secret(&mut harness, "Wachtwoord van nu", "geheim van de bakker");
    click(&mut harness, "Wachtwoord wijzigen");
    settle(&mut harness);
    assert!(matches!(under(&path, "geheim van de bakker"), Err(OpenError::WrongPassphrase)));
    assert!(under(&path, SECOND).is_ok());

    // A backup from before comes back under the passphrase of now.
    click(&mut harness, "Terugzetten: ");
    click(&mut harness, "Reservekopie terugzetten");
    settle(&mut harness);
    assert!(says(&harness, "De reservekopie is teruggezet: "));

    secret(&mut harness, "Wachtwoord van nu", SECOND);
    click(&mut harness, "Wachtwoord weghalen");
    settle(&mut harness);
    assert!(says(&harness, "Deze portefeuille heeft geen wachtwoord"));
    harness.state_mut().close_portfolio();
    assert_eq!(under(&path, "").unwrap(), ["Bakkerij De Proef"]);
}

/// The portfolio behind the first passphrase.
fn locked(path: &Path) {
    let mut store = OpenOptions::new().open(path).unwrap().store;
    store.set_passphrase(Some(Passphrase::new(FIRST).unwrap())).unwrap();
    store.close().unwrap();
}

#[test]
fn passphrase_is_asked_for_and_a_wrong_one_keeps_the_path() {
    let (_folder, path) = portfolio();
    locked(&path);
    let file = path.clone();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&file);
    });
    assert!(says(&harness, "Deze portefeuille is beveiligd met een wachtwoord."));
    let field = harness.get_by_role_and_label(Role::PasswordInput, "Wachtwoord");
    assert!(field.is_focused(), "it can be typed at once");
    field.type_text(SECOND);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    settle(&mut harness);
    assert!(says(&harness, "Dit wachtwoord opent de portefeuille niet."));
    let field = harness.get_by_role_and_label(Role::TextInput, "Bestand van de portefeuille");
    assert_eq!(field.accesskit_node().value(), Some(path.display().to_string()));
    secret(&mut harness, "Wachtwoord", FIRST);
    assert!(!says(&harness, FIRST));
    click(&mut harness, "Laat zien wat ik typ");
    click(&mut harness, "Portefeuille openen");
    settle(&mut harness);
    assert!(says(&harness, "1 van 1 bedrijven"));
    let kept = harness.state().settings.clone();
    assert!(!format!("{:?}", harness.state()).contains(FIRST), "nowhere in what could be logged");
    harness.state_mut().close_portfolio();

    // The next day it is asked for again: what is kept has the path and no passphrase.
    let start = Start { today: Some((2026, 11, 23)), ..Start::default() };
    let mut next = Harness::builder()
        .with_size(WINDOW)
        .with_max_steps(30)
        .wgpu()
        .build_eframe(move |creation| App::new(&creation.egui_ctx, Some(kept), &start));
    next.run();
    assert!(next.state().session.is_none());
    next.state_mut().go(Screen::Companies);
    next.run();
    secret(&mut next, "Wachtwoord", FIRST);
    next.key_press(Key::Enter);
    next.run();
    settle(&mut next);
    assert!(says(&next, "1 van 1 bedrijven"));
    assert_eq!(next.state().date(), Date::new(2026, 11, 23).unwrap());
}

#[test]
fn passphrase_opens_the_backup_of_a_damaged_file() {
    let (_folder, path) = portfolio();
    locked(&path);
    let options = OpenOptions::new().passphrase(Passphrase::new(FIRST).ok());
    let store = options.open(&path).unwrap().store;
    store.backups().take().unwrap();
    store.close().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.truncate(8192);
    std::fs::write(&path, &bytes).unwrap();
    let file = path.clone();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&file);
    });
    secret(&mut harness, "Wachtwoord", FIRST);
    harness.key_press(Key::Enter);
    harness.run();
    settle(&mut harness);
    assert!(says(&harness, "Het bestand is beschadigd"));
    click(&mut harness, "Reservekopie van ");
    assert!(says(&harness, "1 van 1 bedrijven"));
    assert!(harness.state().session.as_ref().unwrap().store.is_encrypted());
}
