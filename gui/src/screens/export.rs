//! Handing the portfolio over as a file: what, of which companies, and where to.

use crate::app::App;
use crate::files::{self, Destination, Purpose, Wanted, Wish, kinds, name_of};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::pencil::Pencil;
use crate::widgets::{choice, header, verdict};
use crate::work::Job;
use egui::{Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::Date;
use peil_transfer::{Chosen, Export, SheetFile, TableSubject};
use peil_words::{Key, Language, Words};
use std::path::Path;

/// A file that is to be written.
#[derive(Clone, Debug)]
pub struct Order {
    /// What.
    pub export: Export,
    /// Of which companies.
    pub companies: Chosen,
    /// In whose words.
    pub language: Language,
    /// The day that stands in it.
    pub today: Date,
    /// Where it goes.
    pub place: files::Place,
}

/// What was chosen.
#[derive(Debug, Default)]
pub struct Form {
    what: What,
    sheet: Sheet,
    table: Table,
    /// Only the companies that the list shows.
    listed: bool,
    /// Where it goes.
    pub destination: Destination,
}

/// What is handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum What {
    #[default]
    Workbook,
    Services,
    Assessments,
    Table,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sheet {
    #[default]
    Xlsx,
    Csv,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Table {
    #[default]
    Companies,
    Scans,
    Services,
}

impl What {
    const ALL: [Self; 5] = [Self::Workbook, Self::Services, Self::Assessments, Self::Table, Self::Json];

    const fn said(self) -> (Key, Key) {
        match self {
            Self::Workbook => (Key::ExportWorkbook, Key::ExportWorkbookText),
            Self::Services => (Key::ExportServices, Key::ExportServicesText),
            Self::Assessments => (Key::ExportAssessments, Key::ExportAssessmentsText),
            Self::Table => (Key::ExportTable, Key::ExportTableText),
            Self::Json => (Key::ExportJson, Key::ExportJsonText),
        }
    }
}

impl Form {
    const fn export(&self) -> Export {
        match (self.what, self.sheet, self.table) {
            (What::Workbook, ..) => Export::Workbook,
            (What::Services, Sheet::Xlsx, _) => Export::Services(SheetFile::Xlsx),
            (What::Services, Sheet::Csv, _) => Export::Services(SheetFile::Csv),
            (What::Assessments, ..) => Export::AssessmentRows,
            (What::Table, _, Table::Companies) => Export::Table(TableSubject::Companies),
            (What::Table, _, Table::Scans) => Export::Table(TableSubject::Scans),
            (What::Table, _, Table::Services) => Export::Table(TableSubject::Services),
            (What::Json, ..) => Export::Json,
        }
    }
}

/// Shows what can be chosen, and the button that writes it.
pub fn show(app: &mut App, ui: &mut Ui) {
    header::screen(ui, &app.say(Key::NavExport), &app.say(Key::ExportLead));
    let mut form = std::mem::take(&mut app.export);
    let before = form.export();
    what(&app.words, &mut form, ui);
    if form.export() != before {
        form.destination.rename(form.export().ending());
    }
    which(app, &mut form, ui);
    let wish = to(app, &mut form, ui);
    let order = wish.and_then(|wish| match wish {
        Wish::Choose(near) => {
            files::ask(app, Wanted::Export(kind_of(form.export())), Some(&near));
            None
        }
        Wish::Away => None,
        Wish::Write(place) => Some(Order {
            export: form.export(),
            companies: chosen(app.session.as_ref(), &form),
            language: app.words.language(),
            today: app.date(),
            place,
        }),
    });
    app.export = form;
    if let Some(order) = order {
        app.begin(Job::HandOver(order));
    }
}

/// The kinds, one below the other, and what else there is to choose of the one that is chosen.
fn what(words: &Words, form: &mut Form, ui: &mut Ui) {
    header::section(ui, &words.say(Key::ExportWhat), "");
    for what in What::ALL {
        let (name, text) = what.said();
        if row(ui, what == form.what, &words.say(name), &words.say(text)) {
            form.what = what;
        }
        ui.add_space(-space::HAIR);
    }
    ui.add_space(space::SMALL);
    let caption = |ui: &mut Ui, key| ui.label(Type::Strong.text(words.say(key)));
    match form.what {
        What::Services => {
            caption(ui, Key::ExportAs);
            let all = [(Sheet::Xlsx, Key::ExportAsXlsx), (Sheet::Csv, Key::ExportAsCsv)];
            options(ui, words, "export sheet", &all, &mut form.sheet);
        }
        What::Table => {
            caption(ui, Key::ExportAbout);
            let all = [
                (Table::Companies, Key::BookSheetCompany),
                (Table::Scans, Key::BookSheetScan),
                (Table::Services, Key::BookSheetService),
            ];
            options(ui, words, "export table", &all, &mut form.table);
        }
        What::Workbook | What::Assessments | What::Json => {}
    }
}

fn options<T: Copy + PartialEq>(ui: &mut Ui, words: &Words, salt: &str, all: &[(T, Key)], chosen: &mut T) {
    ui.horizontal_wrapped(|ui| {
        for (place, (value, name)) in all.iter().enumerate() {
            let name = words.say(*name);
            if choice::option(ui, Id::unique((salt, place)), value == chosen, &name, &name).clicked() {
                *chosen = *value;
            }
        }
    });
}

/// One of the kinds: a mark, its name, and what it is for. True when it is chosen now.
fn row(ui: &mut Ui, is_on: bool, name: &str, text: &str) -> bool {
    let pencil = Pencil::new(ui);
    let width = ui.available_width().min(860.0);
    let text = pencil.wrapped(Type::Body, Ink::Muted, text, width - 60.0);
    let title = pencil.wrapped(Type::Strong, Ink::Text, name, width - 60.0);
    let height = title.size().y + text.size().y + 22.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, Id::unique(("export", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, name));
    let lit = response.hovered() || response.has_focus();
    let (fill, edge) = match (is_on, lit) {
        (true, _) => (Ink::AccentSoft, Ink::Accent),
        (false, true) => (Ink::Raised, Ink::Accent),
        (false, false) => (Ink::Surface, Ink::Line),
    };
    pencil.surface(rect, fill, edge);
    let center = pos2(rect.left() + 24.0, rect.center().y);
    let stroke = egui::Stroke::new(1.6, pencil.color(if is_on { Ink::Accent } else { Ink::Edge }));
    pencil.painter().circle(center, 8.0, pencil.color(Ink::Surface), stroke);
    if is_on {
        pencil.painter().circle_filled(center, 4.5, pencil.color(Ink::Accent));
    }
    let at = pos2(rect.left() + 46.0, rect.top() + 10.0);
    let below = at + vec2(0.0, title.size().y + 2.0);
    pencil.put(at, title);
    pencil.put(below, text);
    if response.has_focus() {
        pencil.focus(rect);
    }
    response.clicked()
}

/// Of which companies: all, or those that the list shows.
fn which(app: &App, form: &mut Form, ui: &mut Ui) {
    let Some(session) = &app.session else { return };
    let (listed, all) = (session.listing.len(), session.register.rows().len());
    if listed == all || form.what == What::Json {
        return;
    }
    header::section(ui, &app.say(Key::ExportWhich), "");
    let named = |key, count: usize| {
        app.words.say_with(key, &[("companies", app.words.companies(count as u64).into())])
    };
    ui.horizontal_wrapped(|ui| {
        for (place, (only, name)) in
            [(false, named(Key::ExportAll, all)), (true, named(Key::ExportListed, listed))]
                .into_iter()
                .enumerate()
        {
            let id = Id::unique(("export companies", place));
            if choice::option(ui, id, form.listed == only, &name, &name).clicked() {
                form.listed = only;
            }
        }
    });
    ui.label(Type::Small.text(app.say(Key::ExportListedHint)).color(ui.ink(Ink::Muted)));
}

fn chosen(session: Option<&Session>, form: &Form) -> Chosen {
    match session.filter(|_| form.listed && form.what != What::Json) {
        Some(Session { listing, register, .. }) if listing.len() < register.rows().len() => {
            Chosen::Only(listing.window(register, 0..listing.len()).map(|row| row.id).collect())
        }
        _ => Chosen::All,
    }
}

/// Where to.
fn to(app: &App, form: &mut Form, ui: &mut Ui) -> Option<Wish> {
    header::section(ui, &app.say(Key::ExportTo), "");
    let export = form.export();
    let name = app.session.as_ref().and_then(|session| session.store.path().file_stem());
    let name = name.unwrap_or_default().display().to_string();
    let about = match form.what {
        What::Workbook | What::Json => String::new(),
        What::Services => format!(" {}", app.say(Key::BookSheetService)),
        What::Assessments => " DMA".to_owned(),
        What::Table => format!(
            " {}",
            app.say(match form.table {
                Table::Companies => Key::BookSheetCompany,
                Table::Scans => Key::BookSheetScan,
                Table::Services => Key::BookSheetService,
            })
        ),
    };
    let name = name_of(&format!("{name}{about} {}", app.date()), export.ending());
    let proposed = app.settings.folder().join(name);
    let (label, act) = (app.say(Key::PaperPath), app.say(Key::ExportGo));
    let purpose = Purpose {
        label: &label,
        act: &act,
        ending: export.ending(),
        proposed: Path::new(&proposed),
        has_dialogs: app.has_dialogs(),
        enabled: app.session.is_some(),
        away: None,
    };
    let mut wish = None;
    ui.card().show(ui, |ui| {
        // As wide as the kinds above it, with its margins.
        ui.set_width(ui.available_width().min(822.0));
        verdict::warn(ui, "", &app.say(Key::BookPersonal));
        ui.add_space(space::SMALL);
        wish = form.destination.show(ui, &app.words, &purpose);
    });
    wish
}

const fn kind_of(export: Export) -> kinds::Named {
    match export {
        Export::Workbook | Export::Services(SheetFile::Xlsx) => kinds::WORKBOOK,
        Export::Services(SheetFile::Csv) | Export::AssessmentRows | Export::Table(_) => kinds::CSV,
        Export::Json => kinds::JSON,
    }
}
