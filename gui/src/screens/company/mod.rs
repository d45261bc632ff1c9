//! The file of one company.

mod contacts;
mod erasing;
mod field;
mod follow_ups;
mod form;
mod funnel;
mod measured;
mod trail;

pub use field::Field;

use crate::app::App;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Themed, space};
use crate::widgets::header;
use contacts::Part;
use egui::Ui;
use peil_portfolio::{
    Assessment, Company, Contact, Deed, EditError, Entry, ErasePlan, FollowUp, FollowUpKind, Id, Kept,
    ScanRecord, StageReached,
};
use peil_words::{Key, Words};
use std::collections::BTreeMap;

/// What was typed into fields and is not saved yet: what is wrong, or could not be saved.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    fields: BTreeMap<(Id<Company>, Field), String>,
    contacts: BTreeMap<(Id<Contact>, Part), String>,
}

/// What was read of the company whose file is open.
#[derive(Debug)]
pub struct File {
    id: Id<Company>,
    version: u64,
    company: Company,
    contacts: Vec<Kept<Contact>>,
    stages: Vec<Kept<StageReached>>,
    scans: Vec<Kept<ScanRecord>>,
    assessments: Vec<Kept<Assessment>>,
    follow_ups: Vec<Kept<FollowUp>>,
    trail: Option<Vec<Entry>>,
    stage_day: Option<String>,
    planned: (FollowUpKind, Option<String>),
    plan: Option<ErasePlan>,
    to_plan: bool,
}

impl File {
    fn read(session: &Session, id: Id<Company>) -> Result<Self, EditError> {
        let store = &session.store;
        let mut file = Self {
            id,
            version: session.register.version(),
            company: store.get(id)?,
            contacts: store.of_company(id)?,
            stages: store.of_company(id)?,
            scans: store.of_company(id)?,
            assessments: store.of_company(id)?,
            follow_ups: store.of_company(id)?,
            trail: None,
            stage_day: None,
            planned: (FollowUpKind::Contact, None),
            plan: None,
            to_plan: false,
        };
        file.stages.sort_by_key(|kept| kept.record.reached_on);
        file.scans.sort_by_key(|kept| std::cmp::Reverse(kept.record.scanned_on));
        file.assessments.sort_by_key(|kept| kept.record.stage);
        Ok(file)
    }
}

/// Where a click leads.
enum Wish {
    Go(Screen),
    Erased,
}

/// Shows what is known of a company.
pub fn show(app: &mut App, ui: &mut Ui, company: Id<Company>) {
    ui.add_space(space::SMALL);
    let back = ui.button(app.say(Key::NavCompanies)).clicked();
    let Some(mut session) = app.session.take() else { return };
    let wish = read(&mut session, company).and_then(|mut file| {
        let wish = sections(&app.words, &mut session, &mut file, ui);
        session.file = Some(file);
        wish
    });
    if !session.has(company) && session.view.erased.is_none() {
        ui.add_space(space::MEDIUM);
        ui.label(app.say(Key::CompanyGone));
    }
    app.session = Some(session);
    match wish {
        Some(Wish::Go(screen)) => app.go(screen),
        Some(Wish::Erased) => app.go(Screen::Companies),
        None if back => app.go(Screen::Companies),
        None => {}
    }
}

/// What is known of it; read again when something was changed.
fn read(session: &mut Session, company: Id<Company>) -> Option<File> {
    let before = session.file.take().filter(|file| file.id == company);
    if !session.has(company) {
        return None;
    }
    let version = session.register.version();
    if let Some(file) = before.as_ref().filter(|file| file.version == version) {
        let _ = file;
        return before;
    }
    match File::read(session, company) {
        Ok(mut file) => {
            if let Some(before) = before {
                (file.stage_day, file.planned) = (before.stage_day, before.planned);
                if before.trail.is_some() {
                    trail::read(session, &mut file);
                }
            }
            Some(file)
        }
        Err(error) => {
            session.refuse(error);
            None
        }
    }
}

fn sections(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) -> Option<Wish> {
    header::screen(ui, &file.company.name, "");
    let writable = session.is_writable();
    let mut wish = None;
    ui.add_enabled_ui(writable, |ui| {
        form::show(words, session, file, ui);
        contacts::show(words, session, file, ui);
        funnel::show(words, session, file, ui);
    });
    // What there is can be looked at, also where nothing may be written.
    wish = measured::show(words, session, file, ui).or(wish);
    ui.add_enabled_ui(writable, |ui| follow_ups::show(words, session, file, ui));
    trail::show(words, session, file, ui);
    ui.add_enabled_ui(writable, |ui| {
        if erasing::show(words, session, file, ui) {
            wish = Some(Wish::Erased);
        }
    });
    wish
}

/// A card with a head.
fn card(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui)) {
    header::section(ui, title, "");
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// Saves what is typed and right, before another screen is shown or the portfolio is closed.
pub fn leave(app: &mut App) {
    let Some(session) = &mut app.session else { return };
    let Some(file) = session.file.take() else { return };
    let mut company = file.company.clone();
    let typed: Vec<_> = session.drafts.fields.iter().filter(|((id, _), _)| *id == file.id).collect();
    let taken: Vec<Field> = typed
        .into_iter()
        .filter(|((_, field), text)| field.take(&app.words, text, &mut company).is_ok())
        .map(|((_, field), _)| *field)
        .collect();
    let saved = company == file.company
        || session.edit(Deed::CompanyChanged, |edit| edit.update(file.id, &company)).is_some();
    if saved {
        for field in taken {
            session.drafts.fields.remove(&(file.id, field));
        }
    }
    for kept in &file.contacts {
        contacts::save(session, kept);
    }
}
