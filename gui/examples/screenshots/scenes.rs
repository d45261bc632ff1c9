//! How a screen comes to show what is photographed.

use peil_core::intensity::Composition;
use peil_core::maturity::{Dimension, Question};
use peil_core::record::Province;
use peil_core::{Decimal, Flags, Notation, Qualifier};
use peil_gui::App;
use peil_gui::notice::Notice;
use peil_gui::palette::Palette;
use peil_gui::paper::Subject;
use peil_gui::screens::company::Tab;
use peil_gui::screens::import;
use peil_gui::state::Screen;
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Assessment, Company, Date, Deed, EditError, Id, ImportMapping, OpenOptions, Record, RegionalCount,
    RegionalObservation, ScanRecord, Topic, Wish,
};
use peil_transfer::{Mappings, OpenedTable, Watch};
use std::error::Error;
use std::fs::{self};
use std::path::PathBuf;

pub(super) fn detail(app: &mut App, indicator: &str) {
    if let Some(index) = app.picture.as_ref().and_then(|picture| picture.first_of(indicator)) {
        app.show_detail(index);
    }
}

/// Opens a portfolio of companies that do not exist, in the folder where one would be begun.
pub(super) fn demo(app: &mut App, companies: u32) {
    let folder = PathBuf::from(app.start.path.take().unwrap_or_default());
    let path = folder.join(format!("demo-{companies}.peil"));
    let made = || -> Result<(), Box<dyn Error>> {
        if !path.exists() {
            let mut store = OpenOptions::new().coach("demo").create(&path)?.store;
            Demo { companies, seed: 1, today: app.date() }.fill(&mut store)?;
            store.close()?;
        }
        Ok(())
    };
    if let Err(error) = made() {
        eprintln!("{}: {error}", path.display());
    }
    "A. Coach".clone_into(&mut app.settings.coach);
    app.open(&path);
}

/// The company of the demonstration with the most assessments.
fn measured(app: &App) -> Option<Id<Company>> {
    let rows = app.session.as_ref()?.register.rows();
    rows.iter().max_by_key(|row| (row.assessments().len(), row.scans().len())).map(|row| row.id)
}

/// The latest record of a kind of that company.
fn latest<R: Record>(app: &App) -> Option<Id<R>> {
    let session = app.session.as_ref()?;
    session.store.of_company::<R>(measured(app)?).ok()?.last().map(|kept| kept.id)
}

/// A scan with some answers that nobody knows.
pub(super) fn scan(app: &mut App) {
    demo(app, 50);
    let (Some(company), Some(scan)) = (measured(app), latest::<ScanRecord>(app)) else { return };
    if let Some(session) = &mut app.session {
        session.edit(Deed::ScanChanged, |edit| {
            let mut record = edit.get(scan)?;
            record.composition = Composition::V3In2023;
            record.scan = "11111?0?0100".parse().unwrap_or(record.scan);
            edit.update(scan, &record)
        });
    }
    app.go(Screen::Scan(company, Some(scan)));
}

/// The palette above the list, with something typed.
pub(super) fn with_palette(app: &mut App, typed: &str) {
    demo(app, 5000);
    let mut palette = Palette::default();
    typed.clone_into(&mut palette.typed);
    app.palette = Some(palette);
}

/// The file of that company at one of its parts, with a service, some answers that nobody knows and own targets.
pub(super) fn company_file(app: &mut App, tab: Tab) {
    demo(app, 50);
    app.company_tab = tab;
    let (Some(company), Some(scan)) = (measured(app), latest::<ScanRecord>(app)) else { return };
    let Some(session) = &mut app.session else { return };
    let wish = |topic, relevant, target: Option<i32>| Wish {
        company,
        topic,
        relevant,
        target: target.map(Decimal::from_integer),
        note: String::new(),
    };
    session.edit(Deed::WishChanged, |edit| {
        let mut record = edit.get(scan)?;
        record.scan = "11000?0?0100".parse().unwrap_or(record.scan);
        edit.update(scan, &record)?;
        if !edit.of_company::<Wish>(company)?.is_empty() {
            return Ok(());
        }
        for dimension in [Dimension::Strategy, Dimension::Readiness, Dimension::People] {
            edit.insert(&wish(Topic::Dimension(dimension), true, Some(75)))?;
        }
        edit.insert(&wish(Topic::Item(Question::Q4, 5), false, None))?;
        Ok(())
    });
    app.go(Screen::Company(company));
}

/// Something undone, or not saved.
pub(super) fn toast(app: &mut App, failed: bool) {
    demo(app, 50);
    if let Some(session) = &mut app.session {
        session.undo();
        if failed {
            session.refuse(EditError::DiskFull);
        }
    }
}

/// A stop of the tour along made-up companies.
pub(super) fn tour(app: &mut App, stop: usize) {
    demo(app, 50);
    app.tour = Some(stop);
}

/// What is pressed before the picture is taken, by the beginnings of the names of buttons in both languages.
pub(super) fn pressed(shot: &str) -> &'static [[&'static str; 2]] {
    match shot {
        "menu" | "menu-narrow" => &[["Menu", "Menu"], ["Beeld", "View"]],
        "calendar" | "calendar-narrow" => &[["Kalender: ", "Calendar: "]],
        "columns" => &[["Kolommen", "Columns"]],
        "import-rows" | "import-row-narrow" => &[["In strijd, ", "In conflict, "]],
        _ => &[],
    }
}

/// The latest assessment.
pub(super) fn assessment(app: &mut App) {
    demo(app, 50);
    if let (Some(company), Some(assessment)) = (measured(app), latest::<Assessment>(app)) {
        app.go(Screen::Assessment(company, assessment));
    }
}

/// The list of what is to be done.
/// The inbox of kiosks.
pub(super) fn inbox(app: &mut App) {
    demo(app, 50);
    app.go(Screen::Inbox);
}

pub(super) fn due(app: &mut App) {
    demo(app, 50);
    app.go(Screen::Due);
}

/// A demonstration of a hub that has entered what it wants and what it knows of its region.
pub(super) fn hub(app: &mut App) {
    demo(app, 600);
    let Some(session) = &mut app.session else { return };
    if !session.store.all::<RegionalObservation>().unwrap_or_default().is_empty() {
        // The pictures share one file.
        return;
    }
    let mut settings = session.register.settings().clone();
    "EDIH Noord-Nederland".clone_into(&mut settings.hub);
    for (step, target) in settings.funnel.iter_mut().zip([800, 400, 160]) {
        (step.target, step.target_on) = (Some(target), Date::new(2027, 12, 31).ok());
    }
    session.edit(Deed::SettingChanged, |edit| edit.set(&settings));
    let observation = |indicator: &str, period: &str, value: &str| {
        let value = Decimal::parse(value, Notation::Point).unwrap_or_else(|error| panic!("{error}"));
        RegionalObservation {
            indicator: indicator.to_owned(),
            place: "Noord-Nederland".to_owned(),
            population: "SME 10-249".to_owned(),
            period: period.parse().unwrap_or_else(|error| panic!("{error}")),
            value: value.value,
            digits: value.digits,
            qualifier: Qualifier::Exact,
            flags: Flags::NONE,
            definition: String::new(),
            source: "regionale monitor (fictief)".to_owned(),
            locator: String::new(),
            note: String::new(),
        }
    };
    let observations = [
        observation("basic-digital-intensity", "2021", "68.2"),
        observation("basic-digital-intensity", "2023", "72.4"),
        observation("basic-digital-intensity", "2025", "77.9"),
        observation("cloud-use", "2023", "52"),
        observation("cloud-use", "2025", "57.5"),
        observation("ai-use", "2025", "18.1"),
    ];
    let counts = [(Province::Groningen, 21_400), (Province::Fryslan, 26_800), (Province::Drenthe, 17_900)];
    session.edit(Deed::RegionChanged, |edit| {
        for observation in &observations {
            edit.insert(observation)?;
        }
        for (province, companies) in counts {
            let (province, period) = (Some(province), observations[2].period);
            let source = "fictief".to_owned();
            edit.insert(&RegionalCount { province, section: None, size: None, companies, period, source })?;
        }
        Ok(())
    });
    session.outcome = None;
}

/// Shows a section of that hub.
pub(super) fn hub_at(app: &mut App, screen: Screen) {
    hub(app);
    app.go(screen);
}

/// The settings of that hub.
pub(super) fn settings(app: &mut App) {
    hub_at(app, Screen::Settings);
    app.settings.folder = Some(PathBuf::from("/home/coach/Documenten"));
    if let Some(session) = &mut app.session {
        session.pause_backups();
    }
}

/// A table as a coach has it: companies that are known, with another place or without anything new, new ones, one twice
/// and one with a number that is none.
fn table(app: &App) -> String {
    let mut text = "Bedrijfsnaam;KvK-nummer;Plaats;Medewerkers;E-mail;Klantcode\r\n".to_owned();
    let rows = app.session.as_ref().map_or(&[][..], |session| session.register.rows());
    let known = rows.iter().filter(|row| row.kvk.is_some()).take(5).enumerate();
    for (number, row) in known {
        let kvk = row.kvk.map(|kvk| kvk.to_string()).unwrap_or_default();
        let city = if number == 1 { "Nergenshuizen" } else { &row.city };
        text.extend([&row.name, ";", &kvk, ";", city, ";;;K-", &number.to_string(), "\r\n"]);
    }
    for (number, (name, kvk, persons)) in [
        ("Smederij De Hoek (fictief)", "00990011", "12"),
        ("Drukkerij Rood (fictief)", "", "4"),
        ("Fietsen Blauw (fictief)", "0099", "7"),
        ("Zuivel Noord (fictief)", "00990012", "vijf"),
        ("Bouwbedrijf Zand (fictief)", "00990013", "36"),
        ("Kapper Kort (fictief)", "00990014", "2"),
        ("Smederij De Hoek (fictief)", "00990011", "12"),
        ("Camping Water (fictief)", "00990015", "9"),
        ("Kwekerij Groen (fictief)", "00990016", "58"),
    ]
    .into_iter()
    .enumerate()
    {
        let number = number.to_string();
        let cells = [name, kvk, "Verzonnen", persons, "info@voorbeeld.example", &number];
        text.extend([&cells.join(";"), "\r\n"]);
    }
    text
}

/// That table, dropped on the window; with a name it was seen before.
pub(super) fn import_table(app: &mut App, known: bool) {
    demo(app, 50);
    let text = table(app);
    let Some(session) = &mut app.session else { return };
    let path = session.store.path().with_file_name("klanten van de hub.csv");
    let opened = OpenedTable::open("klanten.csv", text.as_bytes(), &Mappings::default(), Watch::default());
    if let (Ok(table), true) = (opened, known) {
        let record = ImportMapping { name: "klanten".to_owned(), text: table.mapping.to_string() };
        session.edit(Deed::MappingChanged, |edit| {
            let known = edit.all::<ImportMapping>()?;
            if known.is_empty() { edit.insert(&record).map(|_| ()) } else { Ok(()) }
        });
        session.outcome = None;
    } else if let Some(kept) =
        session.store.all::<ImportMapping>().ok().and_then(|all| all.first().map(|kept| kept.id))
    {
        session.edit(Deed::MappingChanged, |edit| edit.remove(kept));
        session.outcome = None;
    }
    if let Err(error) = fs::write(&path, text) {
        eprintln!("{}: {error}", path.display());
    }
    import::read(app, &path);
}

/// The screen to hand over as a file.
pub(super) fn export(app: &mut App) {
    hub_at(app, Screen::Export);
    app.settings.folder = Some(PathBuf::from("/home/coach/Documenten"));
    if let Some(session) = &mut app.session {
        "bakkerij".clone_into(&mut session.query.text);
        session.relist();
    }
}

/// What is asked before a report is made.
pub(super) fn paper(app: &mut App) {
    company_file(app, Tab::Standing);
    app.settings.folder = Some(PathBuf::from("/home/coach/Documenten"));
    if let Some(company) = measured(app) {
        peil_gui::paper::begin(app, Subject::Company(company));
    }
    if let Some(session) = &mut app.session {
        session.outcome = None;
    }
}

/// A report that was made.
pub(super) fn written(app: &mut App) {
    demo(app, 50);
    let path = PathBuf::from("/home/coach/Documenten/Rapport Bakkerij De Proef 2026-11-22.pdf");
    app.tell(Notice::Written(path));
}
