//! Renders every screen in both languages and both themes, without a display:
//! `cargo run -p peil-gui --example screenshots -- docs/screens [part of a name]`.

use egui::accesskit::Role;
use egui::{Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use peil_core::intensity::Composition;
use peil_core::maturity::{Dimension, Question};
use peil_core::methods::Method;
use peil_core::record::Province;
use peil_core::{Decimal, Flags, Notation, Qualifier};
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::files::System;
use peil_gui::notice::Notice;
use peil_gui::palette::Palette;
use peil_gui::paper::Subject;
use peil_gui::screens::companies::Column;
use peil_gui::screens::company::Tab;
use peil_gui::screens::import;
use peil_gui::state::{Look, Screen};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Assessment, By, Company, Date, Deed, EditError, Id, ImportMapping, MapFigure, OpenOptions, Record,
    RegionalCount, RegionalObservation, ScanRecord, Topic, Wish,
};
use peil_transfer::{Mappings, OpenedTable, Watch};
use peil_words::Language;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Something to photograph.
struct Shot {
    name: &'static str,
    size: Vec2,
    zoom: f32,
    /// Languages and themes, or the first of each only.
    all: bool,
    set: fn(&mut App),
}

const WINDOW: Vec2 = vec2(1280.0, 860.0);

fn detail(app: &mut App, indicator: &str) {
    if let Some(index) = app.picture.as_ref().and_then(|picture| picture.first_of(indicator)) {
        app.show_detail(index);
    }
}

/// Opens a portfolio of companies that do not exist, in the folder where one would be begun.
fn demo(app: &mut App, companies: u32) {
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
fn scan(app: &mut App) {
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
fn with_palette(app: &mut App, typed: &str) {
    demo(app, 5000);
    let mut palette = Palette::default();
    typed.clone_into(&mut palette.typed);
    app.palette = Some(palette);
}

/// The file of that company at one of its parts, with a service, some answers that nobody knows and own targets.
fn company_file(app: &mut App, tab: Tab) {
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
fn toast(app: &mut App, failed: bool) {
    demo(app, 50);
    if let Some(session) = &mut app.session {
        session.undo();
        if failed {
            session.refuse(EditError::DiskFull);
        }
    }
}

/// A stop of the tour along made-up companies.
fn tour(app: &mut App, stop: usize) {
    demo(app, 50);
    app.tour = Some(stop);
}

/// What is pressed before the picture is taken, by the beginnings of the names of buttons in both languages.
fn pressed(shot: &str) -> &'static [[&'static str; 2]] {
    match shot {
        "menu" | "menu-narrow" => &[["Menu", "Menu"], ["Beeld", "View"]],
        "calendar" | "calendar-narrow" => &[["Kalender: ", "Calendar: "]],
        "columns" => &[["Kolommen", "Columns"]],
        "import-rows" | "import-row-narrow" => &[["In strijd, ", "In conflict, "]],
        _ => &[],
    }
}

/// The latest assessment.
fn assessment(app: &mut App) {
    demo(app, 50);
    if let (Some(company), Some(assessment)) = (measured(app), latest::<Assessment>(app)) {
        app.go(Screen::Assessment(company, assessment));
    }
}

/// The list of what is to be done.
/// The inbox of kiosks.
fn inbox(app: &mut App) {
    demo(app, 50);
    app.go(Screen::Inbox);
}

fn due(app: &mut App) {
    demo(app, 50);
    app.go(Screen::Due);
}

/// A demonstration of a hub that has entered what it wants and what it knows of its region.
fn hub(app: &mut App) {
    demo(app, 600);
    let Some(session) = &mut app.session else { return };
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
fn hub_at(app: &mut App, screen: Screen) {
    hub(app);
    app.go(screen);
}

/// The settings of that hub.
fn settings(app: &mut App) {
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
fn import_table(app: &mut App, known: bool) {
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
fn export(app: &mut App) {
    hub_at(app, Screen::Export);
    app.settings.folder = Some(PathBuf::from("/home/coach/Documenten"));
    if let Some(session) = &mut app.session {
        "bakkerij".clone_into(&mut session.query.text);
        session.relist();
    }
}

/// What is asked before a report is made.
fn paper(app: &mut App) {
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
fn written(app: &mut App) {
    demo(app, 50);
    let path = PathBuf::from("/home/coach/Documenten/Rapport Bakkerij De Proef 2026-11-22.pdf");
    app.tell(Notice::Written(path));
}

const SHOTS: &[Shot] = &[
    Shot { name: "overview", size: WINDOW, zoom: 1.0, all: true, set: |_| {} },
    Shot {
        name: "pillar-1",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| app.go(Screen::Pillar("1".to_owned())),
    },
    Shot {
        name: "detail-basic-digital-intensity",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.origin = true;
            app.choices.working = true;
        },
    },
    Shot {
        name: "detail-basic-digital-intensity-crossed",
        size: vec2(1280.0, 2500.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.across_breaks = true;
            app.choices.working = true;
            "61000".clone_into(&mut app.choices.companies);
        },
    },
    Shot {
        name: "detail-verdicts",
        size: vec2(1280.0, 2500.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.across_breaks = true;
            "150".clone_into(&mut app.choices.measured);
            "61000".clone_into(&mut app.choices.companies);
            *app.choices.methods.switch(Method::Statcan) = true;
            *app.choices.methods.switch(Method::DigitalDecade) = true;
        },
    },
    Shot {
        name: "detail-verdicts-narrow",
        size: vec2(480.0, 3200.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "cloud-use");
            "150".clone_into(&mut app.choices.measured);
        },
    },
    Shot {
        name: "detail-cloud-use",
        size: vec2(1280.0, 1300.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "cloud-use");
            app.choices.table = true;
        },
    },
    Shot {
        name: "detail-ict-professionals",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "ict-professionals"),
    },
    Shot {
        name: "detail-eurostat",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "basic-digital-intensity/eurostat-v3"),
    },
    Shot {
        name: "detail-rank",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "digital-intensity-rank/sme-basic"),
    },
    Shot {
        name: "detail-4g",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "mobile-4g-coverage"),
    },
    Shot { name: "milestones", size: WINDOW, zoom: 1.0, all: true, set: |app| app.go(Screen::Milestones) },
    Shot { name: "sources", size: WINDOW, zoom: 1.0, all: true, set: |app| app.go(Screen::Sources) },
    Shot {
        name: "overview-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| app.settings.zoom = 2.0,
    },
    Shot {
        name: "detail-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            detail(app, "basic-digital-intensity");
        },
    },
    Shot { name: "companies", size: WINDOW, zoom: 1.0, all: true, set: |app| demo(app, 5000) },
    Shot {
        name: "companies-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| demo(app, 5000),
    },
    Shot { name: "inbox", size: WINDOW, zoom: 1.0, all: true, set: inbox },
    Shot { name: "inbox-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: inbox },
    Shot { name: "due", size: WINDOW, zoom: 1.0, all: true, set: due },
    Shot { name: "due-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: due },
    Shot { name: "settings", size: vec2(1280.0, 1570.0), zoom: 1.0, all: true, set: settings },
    Shot { name: "settings-narrow", size: vec2(480.0, 2400.0), zoom: 1.0, all: false, set: settings },
    Shot {
        name: "settings-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            settings(app);
        },
    },
    Shot {
        name: "company",
        size: vec2(1280.0, 3400.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Standing),
    },
    Shot {
        name: "company-details",
        size: vec2(1280.0, 1900.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Details),
    },
    Shot {
        name: "company-measurements",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Measurements),
    },
    Shot {
        name: "company-targets",
        size: vec2(1280.0, 1100.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Wishes),
    },
    Shot {
        name: "company-services",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Services),
    },
    Shot {
        name: "company-narrow",
        size: vec2(480.0, 3600.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Standing),
    },
    Shot {
        name: "company-services-narrow",
        size: vec2(480.0, 2600.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Services),
    },
    Shot {
        name: "company-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            company_file(app, Tab::Standing);
        },
    },
    Shot {
        name: "portfolio-start",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| {
            app.start.path = Some("/home/coach/Documenten/portefeuille.peil".to_owned());
            app.start.demo = Some("/home/coach/Documenten/Peil-voorbeeld-fictief.peil".to_owned());
            app.go(Screen::Companies);
        },
    },
    Shot { name: "scan", size: vec2(1280.0, 1000.0), zoom: 1.0, all: true, set: scan },
    Shot { name: "assessment", size: vec2(1280.0, 1760.0), zoom: 1.0, all: true, set: assessment },
    Shot { name: "assessment-narrow", size: vec2(480.0, 2400.0), zoom: 1.0, all: false, set: assessment },
    Shot { name: "palette", size: WINDOW, zoom: 1.0, all: true, set: |app| with_palette(app, "bak") },
    Shot {
        name: "palette-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| with_palette(app, ""),
    },
    Shot { name: "menu", size: WINDOW, zoom: 1.0, all: true, set: |app| demo(app, 50) },
    Shot { name: "menu-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: |app| demo(app, 50) },
    Shot { name: "calendar", size: WINDOW, zoom: 1.0, all: true, set: scan },
    Shot { name: "calendar-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: scan },
    Shot {
        name: "columns",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| {
            demo(app, 5000);
            let shown = [Column::Kvk, Column::City, Column::Persons, Column::ToBasic, Column::Scanned];
            let shown = shown.into_iter().chain([Column::Tags, Column::Due]);
            app.settings.columns = Some(shown.map(|column| column.name().id().to_owned()).collect());
        },
    },
    Shot { name: "toast", size: WINDOW, zoom: 1.0, all: true, set: |app| toast(app, false) },
    Shot { name: "toast-failed", size: WINDOW, zoom: 1.0, all: true, set: |app| toast(app, true) },
    Shot {
        name: "toast-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| toast(app, false),
    },
    Shot { name: "tour", size: WINDOW, zoom: 1.0, all: true, set: |app| tour(app, 2) },
    Shot { name: "tour-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: |app| tour(app, 1) },
    Shot {
        name: "import",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| {
            demo(app, 50);
            app.go(Screen::Import);
        },
    },
    Shot {
        name: "import-narrow",
        size: vec2(480.0, 1000.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            demo(app, 50);
            app.go(Screen::Import);
        },
    },
    Shot { name: "import-columns", size: WINDOW, zoom: 1.0, all: true, set: |app| import_table(app, false) },
    Shot {
        name: "import-columns-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, false),
    },
    Shot { name: "import-rows", size: WINDOW, zoom: 1.0, all: true, set: |app| import_table(app, true) },
    Shot {
        name: "import-rows-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, true),
    },
    Shot {
        name: "import-row-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, true),
    },
    Shot {
        name: "import-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            import_table(app, true);
        },
    },
    Shot { name: "export", size: vec2(1280.0, 1080.0), zoom: 1.0, all: true, set: export },
    Shot { name: "export-narrow", size: vec2(480.0, 1500.0), zoom: 1.0, all: false, set: export },
    Shot { name: "report", size: WINDOW, zoom: 1.0, all: true, set: paper },
    Shot { name: "report-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: paper },
    Shot { name: "toast-written", size: WINDOW, zoom: 1.0, all: false, set: written },
    Shot { name: "shortcuts", size: WINDOW, zoom: 1.0, all: true, set: |app| app.sheet = true },
    Shot {
        name: "dashboard",
        size: vec2(1280.0, 3120.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            hub_at(app, Screen::Dashboard);
            if let Some(session) = &mut app.session {
                session.dashboard.by = Some(By::Size);
            }
        },
    },
    Shot {
        name: "dashboard-narrow",
        size: vec2(480.0, 3000.0),
        zoom: 1.0,
        all: false,
        set: |app| hub_at(app, Screen::Dashboard),
    },
    Shot {
        name: "dashboard-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            hub_at(app, Screen::Dashboard);
            app.settings.zoom = 2.0;
        },
    },
    Shot {
        name: "funnel",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Funnel),
    },
    Shot {
        name: "map",
        size: vec2(1280.0, 1400.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Map),
    },
    Shot {
        name: "map-narrow",
        size: vec2(480.0, 1800.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            hub_at(app, Screen::Map);
            if let Some(session) = &mut app.session {
                session.map.figure = MapFigure::Coverage;
            }
        },
    },
    Shot {
        name: "region",
        size: vec2(1280.0, 1300.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Region),
    },
    Shot {
        name: "region-overview",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| {
            hub(app);
            app.show_region();
        },
    },
    Shot { name: "overview-narrow", size: vec2(480.0, 1000.0), zoom: 1.0, all: false, set: |_| {} },
    Shot {
        name: "detail-narrow",
        size: vec2(480.0, 1500.0),
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "basic-digital-intensity"),
    },
];

/// How many colours one picture keeps; smooth text has more, but nobody can tell which are missing.
const COLOURS: usize = 256;

/// Writes pixels of four bytes as a picture with a palette: a quarter of the size of one without.
fn save(path: &Path, width: u32, height: u32, pixels: &[u8]) -> Result<(), Box<dyn Error>> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let colours: Vec<[u8; 3]> = pixels.iter().map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    let mut counted: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for colour in &colours {
        *counted.entry(*colour).or_default() += 1;
    }
    let palette = palette(&counted);
    let mut places: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    for colour in counted.keys() {
        let nearest = (0_u8..=255).zip(&palette).min_by_key(|(_, kept)| distance(*colour, **kept));
        places.insert(*colour, nearest.ok_or("a picture without colours")?.0);
    }
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(path)?), width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours.iter().map(|colour| places[colour]).collect::<Vec<u8>>())?;
    Ok(writer.finish()?)
}

/// Half of it the colours that occur most, half those that are least like any other: the few dots of a sign count too.
fn palette(counted: &BTreeMap<[u8; 3], usize>) -> Vec<[u8; 3]> {
    let mut palette: Vec<[u8; 3]> = counted.keys().copied().collect();
    palette.sort_by_key(|colour| Reverse(counted[colour]));
    palette.truncate(COLOURS / 2);
    let mut lost: Vec<([u8; 3], u32)> = counted
        .keys()
        .map(|colour| {
            (*colour, palette.iter().map(|kept| distance(*colour, *kept)).min().unwrap_or(u32::MAX))
        })
        .collect();
    while palette.len() < COLOURS {
        let Some(&(next, far)) = lost.iter().max_by_key(|(_, far)| *far) else { break };
        if far == 0 {
            break;
        }
        palette.push(next);
        for (colour, far) in &mut lost {
            *far = distance(*colour, next).min(*far);
        }
    }
    palette
}

fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let wanted = arguments.next().unwrap_or_default();
    fs::create_dir_all(&folder)?;
    let portfolios = tempfile::tempdir()?;
    for shot in SHOTS {
        for language in Language::ALL {
            for dark in [false, true] {
                if !shot.all && (dark || language != Language::Dutch) {
                    continue;
                }
                let theme = if dark { "dark" } else { "light" };
                let name = format!("{}-{language}-{theme}", shot.name);
                if !name.contains(&wanted) {
                    continue;
                }
                let start =
                    Start { language: Some(language), today: Some((2026, 11, 22)), ..Start::default() };
                let mut harness =
                    Harness::builder().with_size(shot.size).with_max_steps(30).wgpu().build_eframe(|cc| {
                        let mut app = App::new(&cc.egui_ctx, None, &start);
                        app.settings.look = if dark { Look::Dark } else { Look::Light };
                        app.desktop = Arc::new(System);
                        app.start.path = Some(portfolios.path().display().to_string());
                        (shot.set)(&mut app);
                        app
                    });
                harness.run();
                while harness.state().import.reading.is_some() || harness.state().work.is_some() {
                    std::thread::sleep(Duration::from_millis(20));
                    harness.run();
                }
                for names in pressed(shot.name) {
                    let name = names[usize::from(language == Language::English)];
                    let named = |node: &Node<'_>| {
                        node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
                    };
                    let button = harness.query_all_by_role(Role::Button).find(named);
                    button.ok_or("no such button")?.click();
                    harness.run();
                }
                let image = harness.render()?;
                save(&folder.join(format!("{name}.png")), image.width(), image.height(), image.as_raw())?;
                harness.state_mut().close_portfolio();
                println!("{name}.png ({}x{}, zoom {})", image.width(), image.height(), shot.zoom);
            }
        }
    }
    Ok(())
}
