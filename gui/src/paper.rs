//! Reports as PDF: what they are about, what is asked before one is made, and the making of it.

use crate::app::App;
use crate::aside::Aside;
use crate::command::Command;
use crate::files::{self, Destination, Place, Purpose, Wanted, Wish, name_of};
use crate::notice::Notice;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, header};
use crate::work::{self, Fault, Job};
use egui::{Context, Id, Modal, Role, Ui, WidgetInfo};
use peil_fixtures::National;
use peil_portfolio::{Company, Date, Id as RecordId};
use peil_words::{Key, Language, Words};
use std::io::Write as _;
use std::path::PathBuf;

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One company.
    Company(RecordId<Company>),
    /// The portfolio with its region.
    Portfolio,
    /// The country.
    National,
}

/// A report that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What it is about.
    pub subject: Subject,
    /// Its language.
    pub language: Language,
    /// The day that it is made on.
    pub today: Date,
    /// Where it goes.
    pub place: Place,
}

/// What is asked before a report is made.
#[derive(Debug)]
pub struct Form {
    subject: Subject,
    /// None for the language of the screen.
    language: Option<Language>,
    /// Where it goes.
    pub destination: Destination,
}

/// A report of the country that is being made; it needs no portfolio.
pub type Making = Aside<Result<PathBuf, Fault>>;

/// Asks for a report.
pub fn begin(app: &mut App, subject: Subject) {
    app.paper = Some(Form { subject, language: None, destination: Destination::default() });
}

/// The button on a screen that asks for its report.
pub fn button(app: &mut App, ui: &mut Ui, command: Command) {
    let name = app.say(Key::PaperButton);
    let enabled = command.is_available(app);
    let response = ui.add_enabled(enabled, egui::Button::new(&name));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let keys = command.keys(ui.ctx());
    let hint = if keys.is_empty() {
        app.say(command.name())
    } else {
        format!("{} ({keys})", app.say(command.name()))
    };
    if response.on_hover_text(hint).clicked() {
        app.obey(command);
    }
}

/// What the screen has a report of.
#[must_use]
pub fn of_screen(app: &App) -> Option<Subject> {
    match app.screen {
        Screen::Company(company) | Screen::Scan(company, _) | Screen::Assessment(company, _) => {
            app.session.as_ref().filter(|session| session.has(company))?;
            Some(Subject::Company(company))
        }
        _ => None,
    }
}

/// Makes a report and writes it.
///
/// # Errors
/// When the portfolio cannot be read, or the file not be written.
pub fn make(order: &Order, session: Option<&Session>) -> Result<PathBuf, Fault> {
    let words = Words::new(order.language);
    let national = National::embedded().map_err(|_| Fault::Facts)?;
    let report = match (order.subject, session) {
        (Subject::Company(company), Some(Session { store, register, .. })) => {
            let made = peil_report::company(&words, store, register, national, company, order.today);
            made.map_err(Fault::Paper)?.ok_or(Fault::Gone)?
        }
        (Subject::Portfolio, Some(Session { store, register, .. })) => {
            let made = peil_report::portfolio(&words, store, register, national, order.today);
            made.map_err(Fault::Paper)?
        }
        (Subject::National, _) => {
            peil_report::national(&words, national, order.today).map_err(Fault::Paper)?
        }
        (_, None) => return Err(Fault::Gone),
    };
    order.place.write(|file| file.write_all(&report)).map_err(Fault::File)?;
    Ok(order.place.path.clone())
}

/// Shows what is asked, above everything.
pub fn show(app: &mut App, ctx: &Context) {
    let Some(mut form) = app.paper.take() else { return };
    let window = ctx.content_rect();
    let width = (window.width() - 32.0).min(560.0);
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20.0);
    let shown = Modal::new(Id::unique("report")).frame(frame).show(ctx, |ui| {
        ui.set_width(width - 40.0);
        ui.spacing_mut().item_spacing.y = space::SMALL;
        fields(app, &mut form, ui)
    });
    let stays = !shown.should_close();
    match shown.inner {
        Asked::Nothing if stays => app.paper = Some(form),
        Asked::Nothing | Asked::Away => {}
        Asked::Choose(near) => {
            app.paper = Some(form);
            files::ask(app, Wanted::Report, Some(&near));
        }
        Asked::Make(order) => send(app, order),
    }
}

enum Asked {
    Nothing,
    Away,
    Choose(PathBuf),
    Make(Order),
}

fn fields(app: &App, form: &mut Form, ui: &mut Ui) -> Asked {
    let words = &app.words;
    header::heading(ui, Type::Title, &title(app, form.subject));
    ui.label(Type::Body.text(words.say(lead(form.subject))).color(ui.ink(Ink::Muted)));
    ui.add_space(space::HAIR);
    ui.label(Type::Strong.text(words.say(Key::PaperLanguage)));
    let language = form.language.unwrap_or(words.language());
    ui.horizontal_wrapped(|ui| {
        for (number, (offered, name)) in
            [(Language::Dutch, Key::BarDutch), (Language::English, Key::BarEnglish)].into_iter().enumerate()
        {
            let name = words.say(name);
            let id = Id::unique(("language of the report", number));
            if choice::option(ui, id, offered == language, &name, &name).clicked() {
                form.language = Some(offered);
            }
        }
    });
    ui.add_space(space::SMALL);
    let proposed = app.settings.folder().join(name(app, form.subject, language));
    let (label, act) = (words.say(Key::PaperPath), words.say(Key::PaperMake));
    let away = words.say(Key::FileCancel);
    let purpose = Purpose {
        label: &label,
        act: &act,
        ending: "pdf",
        proposed: &proposed,
        has_dialogs: app.has_dialogs(),
        enabled: true,
        away: Some(&away),
    };
    match form.destination.show(ui, words, &purpose) {
        Some(Wish::Choose(near)) => Asked::Choose(near),
        Some(Wish::Write(place)) => {
            Asked::Make(Order { subject: form.subject, language, today: app.date(), place })
        }
        Some(Wish::Away) => Asked::Away,
        None => Asked::Nothing,
    }
}

fn title(app: &App, subject: Subject) -> String {
    match subject {
        Subject::Company(company) => {
            let name = company_name(app, company).unwrap_or_default();
            app.words.say_with(Key::PaperTitleCompany, &[("company", name.into())])
        }
        Subject::Portfolio => app.say(Key::PaperTitlePortfolio),
        Subject::National => app.say(Key::PaperTitleNational),
    }
}

const fn lead(subject: Subject) -> Key {
    match subject {
        Subject::Company(_) => Key::PaperLeadCompany,
        Subject::Portfolio => Key::PaperLeadPortfolio,
        Subject::National => Key::PaperLeadNational,
    }
}

fn company_name(app: &App, company: RecordId<Company>) -> Option<String> {
    Some(app.session.as_ref()?.register.row(company)?.name.to_string())
}

/// The name of the file, in the language of the report.
fn name(app: &App, subject: Subject, language: Language) -> String {
    let words = Words::new(language);
    let of = |app: &App| match subject {
        Subject::Company(company) => company_name(app, company),
        Subject::Portfolio => {
            let hub = app.session.as_ref()?.register.settings().hub.trim();
            Some(if hub.is_empty() { words.say(Key::PaperFilePortfolio) } else { hub.to_owned() })
        }
        Subject::National => Some(words.say(Key::PaperFileNational)),
    };
    let about = of(app).unwrap_or_default();
    let day = app.date().to_string();
    name_of(&words.say_with(Key::PaperFile, &[("about", about.into()), ("day", day.into())]), "pdf")
}

/// Has it made: with the portfolio where it is about one.
fn send(app: &mut App, order: Order) {
    if order.subject != Subject::National {
        app.begin(Job::Paper(order));
        return;
    }
    match Aside::begin(app.context(), "report", move || make(&order, None)) {
        Ok(making) => app.making = Some(making),
        Err(error) => tell(app, Err(Fault::File(error))),
    }
}

/// Takes the report of the country when it is there.
pub fn look(app: &mut App) {
    let Some(made) = app.making.as_mut().and_then(Aside::poll) else { return };
    app.making = None;
    tell(app, made.unwrap_or(Err(Fault::Thread)));
}

/// Says where the file is, or why there is none.
pub fn tell(app: &mut App, made: Result<PathBuf, Fault>) {
    let notice = match made {
        Ok(path) => Notice::Written(path),
        Err(fault) => Notice::Warning { head: Key::FileNotWritten, text: work::fault(&app.words, &fault) },
    };
    app.tell(notice);
}
