//! The file of one company.

mod contacts;
mod erasing;
mod field;
mod follow_ups;
mod form;
mod funnel;
mod measured;
mod programmes;
mod service_field;
mod services;
mod steps;
mod summary;
mod trail;
mod wishes;

pub use field::Field;
pub use service_field::ServiceField;

use crate::app::App;
use crate::command::Command;
use crate::paper;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Themed, space};
use crate::widgets::{header, maturity_radar, tabs};
use contacts::Part;
use egui::Ui;
use peil_core::maturity::Dimension;
use peil_fixtures::advice::{NextStep, ProjectTopic};
use peil_portfolio::{
    Assessment, Company, Contact, Deed, EditError, Entry, ErasePlan, FollowUp, FollowUpKind, Id, Kept,
    PublishedScores, ScanRecord, Service, StageReached, Wish as CompanyWish,
};
use peil_words::{Key, Words};
use std::collections::{BTreeMap, BTreeSet};

/// What was typed into fields and is not saved yet: what is wrong, or could not be saved.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    fields: BTreeMap<(Id<Company>, Field), String>,
    contacts: BTreeMap<(Id<Contact>, Part), String>,
    services: BTreeMap<(Id<Service>, ServiceField), String>,
    wishes: BTreeMap<(Id<Company>, wishes::Part), String>,
}

/// A part of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Radar, next steps, programmes.
    #[default]
    Standing,
    /// The fields.
    Details,
    /// Scans and assessments.
    Measurements,
    /// Own targets and what is not relevant.
    Wishes,
    /// Services of the hub.
    Services,
    /// What is to be done.
    ToDo,
    /// The trail.
    Trail,
}

impl Tab {
    /// Every part, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Standing,
        Self::Details,
        Self::Measurements,
        Self::Wishes,
        Self::Services,
        Self::ToDo,
        Self::Trail,
    ];

    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::Standing => Key::TabStanding,
            Self::Details => Key::TabDetails,
            Self::Measurements => Key::TabMeasurements,
            Self::Wishes => Key::TabWishes,
            Self::Services => Key::TabServices,
            Self::ToDo => Key::TabToDo,
            Self::Trail => Key::TabTrail,
        }
    }
}

/// What was chosen in the file of a company; kept while it is open.
#[derive(Clone, Debug, Default)]
struct Choices {
    all_steps: bool,
    /// What the plan is about and costs, for the programmes.
    topic: Option<ProjectTopic>,
    cost: String,
    /// The programme whose source is open.
    origin: Option<String>,
    /// The service whose fields are open.
    service: Option<Id<Service>>,
    /// The parts of what is not relevant that are open; none for the technologies.
    open_wishes: BTreeSet<Option<Dimension>>,
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
    published: Vec<Kept<PublishedScores>>,
    follow_ups: Vec<Kept<FollowUp>>,
    services: Vec<Kept<Service>>,
    wishes: Vec<Kept<CompanyWish>>,
    steps: Vec<NextStep<'static>>,
    choices: Choices,
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
            published: store.of_company(id)?,
            follow_ups: store.of_company(id)?,
            services: store.of_company(id)?,
            wishes: store.of_company(id)?,
            steps: Vec::new(),
            choices: Choices::default(),
            trail: None,
            stage_day: None,
            planned: (FollowUpKind::Contact, None),
            plan: None,
            to_plan: false,
        };
        file.stages.sort_by_key(|kept| kept.record.reached_on);
        file.scans.sort_by_key(|kept| std::cmp::Reverse(kept.record.scanned_on));
        file.assessments.sort_by_key(|kept| kept.record.stage);
        file.published.sort_by_key(|kept| kept.record.stage);
        file.services.sort_by_key(|kept| kept.record.begins);
        file.steps = steps::of(&file);
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
    let back = ui.horizontal_wrapped(|ui| {
        let back = ui.button(app.say(Key::NavCompanies)).clicked();
        paper::button(app, ui, Command::PaperCompany);
        back
    });
    let back = back.inner;
    let Some(mut session) = app.session.take() else { return };
    let wish = read(&mut session, company).and_then(|mut file| {
        let wish = parts(&app.words, &mut session, &mut file, &mut app.company_tab, ui);
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
                file.choices = before.choices;
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

/// The summary, and the part that was chosen.
fn parts(words: &Words, session: &mut Session, file: &mut File, tab: &mut Tab, ui: &mut Ui) -> Option<Wish> {
    header::screen(ui, &file.company.name, "");
    summary::show(words, session, file, ui);
    ui.add_space(space::SMALL);
    let before = *tab;
    let names = Tab::ALL.map(|tab| (tab, words.say(tab.name())));
    tabs::show(ui, egui::Id::unique("parts of the company"), &words.say(Key::TabsName), &names, tab);
    if *tab != before {
        save_typed(words, session, file);
    }
    let writable = session.is_writable();
    let mut wish = None;
    match *tab {
        Tab::Standing => {
            radar(words, session, file, ui);
            steps::show(words, session, file, ui);
            programmes::show(words, session, file, ui);
        }
        Tab::Details => {
            ui.add_enabled_ui(writable, |ui| {
                form::show(words, session, file, ui);
                contacts::show(words, session, file, ui);
                funnel::show(words, session, file, ui);
                if erasing::show(words, session, file, ui) {
                    wish = Some(Wish::Erased);
                }
            });
        }
        // What there is can be looked at, also where nothing may be written.
        Tab::Measurements => wish = measured::show(words, session, file, ui),
        Tab::Wishes => {
            ui.add_enabled_ui(writable, |ui| wishes::show(words, session, file, ui));
        }
        Tab::Services => services::show(words, session, file, ui),
        Tab::ToDo => {
            ui.add_enabled_ui(writable, |ui| follow_ups::show(words, session, file, ui));
        }
        Tab::Trail => trail::show(words, session, file, ui),
    }
    wish
}

/// The six dimensions of every assessment, beside the mean of the portfolio at the latest stage and the own targets.
fn radar(words: &Words, session: &mut Session, file: &File, ui: &mut Ui) {
    let assessed = file.assessments.iter().map(|kept| kept.record.stage);
    let published = file.published.iter().map(|kept| kept.record.stage);
    let Some(stage) = assessed.chain(published).max() else { return };
    let means = session.means(stage);
    let Some(row) = session.register.row(file.id) else { return };
    let targets = wishes::targets(&file.wishes);
    card(ui, &words.say(Key::RadarTitle), |ui| {
        maturity_radar::show(ui, words, row, stage, means.as_ref(), &targets);
    });
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
    let Some(mut file) = session.file.take() else { return };
    save_typed(&app.words, session, &mut file);
}

/// Saves what is typed and right, wherever it was typed.
fn save_typed(words: &Words, session: &mut Session, file: &mut File) {
    let mut company = file.company.clone();
    let typed: Vec<_> = session.drafts.fields.iter().filter(|((id, _), _)| *id == file.id).collect();
    let taken: Vec<Field> = typed
        .into_iter()
        .filter(|((_, field), text)| field.take(words, text, &mut company).is_ok())
        .map(|((_, field), _)| *field)
        .collect();
    let saved = company == file.company
        || session.edit(Deed::CompanyChanged, |edit| edit.update(file.id, &company)).is_some();
    if saved {
        for field in taken {
            session.drafts.fields.remove(&(file.id, field));
        }
        file.company = company;
    }
    for kept in &file.contacts {
        contacts::save(session, kept);
    }
    for kept in &file.services {
        services::save(words, session, kept);
    }
    let wished: Vec<wishes::Part> =
        session.drafts.wishes.keys().filter(|(id, _)| *id == file.id).map(|(_, part)| *part).collect();
    for part in wished {
        wishes::save_part(words, session, file, part);
    }
}
