//! Writes every report in both languages, of portfolios that do not exist:
//! `cargo run -p peil-report --example reports -- FOLDER [COMPANIES]`. For looking at; `cargo xtask screenshots` makes
//! pictures of some of their pages.

use peil_core::intensity::{Composition, Scan, Technology};
use peil_core::maturity::{Answers, Dimension, Question, Stage};
use peil_core::record::{Province, Sector, SizeClass};
use peil_core::{Decimal, Flags, Qualifier};
use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Assessment, Company, Date, Deed, EditError, FollowUp, FollowUpKind, Id, Logo, OpenOptions,
    RegionalObservation, Register, ScanRecord, ScanSource, Store, Topic, Wish,
};
use peil_words::{Language, Words};
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("the folder for the reports")?;
    let companies = arguments.next().map_or(Ok(400), |number| number.parse())?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let today = Date::new(2026, 6, 30)?;
    let national = National::embedded()?;
    let made = tempfile::tempdir()?;
    let open = |name: &str| OpenOptions::new().coach("Anna Coach").create(&made.path().join(name));
    let empty = open("empty.peil")?.store;
    let mut store = open("demo.peil")?.store;
    Demo { companies, seed: 1, today }.fill(&mut store)?;
    hub(&mut store)?;
    region(&mut store)?;
    let usual = usual(&Register::load(&store)?).ok_or("a company that was measured twice")?;
    let bare =
        store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Vers Begonnen vof")))?.value;
    let most = store.edit(Deed::CompanyAdded, |edit| everything(edit, today))?.value;
    let register = Register::load(&store)?;
    let nobody = Register::load(&empty)?;
    for language in Language::ALL {
        let words = Words::new(language);
        let save = |name: &str, report: Vec<u8>| {
            fs::write(folder.join(format!("{name}-{}.pdf", language.code())), report)
        };
        for (name, id) in [("company", usual), ("company-bare", bare), ("company-most", most)] {
            let report = peil_report::company(&words, &store, &register, national, id, today)?;
            save(name, report.ok_or("the company")?)?;
        }
        save("portfolio", peil_report::portfolio(&words, &store, &register, national, today)?)?;
        save("portfolio-empty", peil_report::portfolio(&words, &empty, &nobody, national, today)?)?;
        save("national", peil_report::national(&words, national, today)?)?;
    }
    Ok(())
}

/// What the hub says of itself, and what it wants to reach.
fn hub(store: &mut Store) -> Result<(), Box<dyn Error>> {
    let mut settings = store.settings()?;
    "EDIH Voorbeeldland".clone_into(&mut settings.hub);
    "Verzonnenlaan 1, Nergenshuizen · hub@voorbeeldland.invalid · 000 000 00 00"
        .clone_into(&mut settings.contact);
    settings.logo = Some(Logo::from_png(&logo()?)?);
    for (step, target) in settings.funnel.iter_mut().zip([600, 300, 150]) {
        step.target = Some(target);
    }
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings))?;
    Ok(())
}

/// A logo: three staffs of different heights with a level through them.
fn logo() -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = (360_u32, 120_u32);
    let at = |x: u32, y: u32| -> [u8; 4] {
        let staff = [(20, 70), (90, 45), (160, 20)]
            .into_iter()
            .any(|(left, top)| (left..left + 44).contains(&x) && (top..104).contains(&y));
        let level = (14..346).contains(&x) && (60..68).contains(&y);
        match (level, staff) {
            (true, _) => [200, 80, 20, 255],
            (_, true) => [13, 84, 112, 255],
            _ => [0, 0, 0, 0],
        }
    };
    let pixels: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| at(x, y))).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}

/// What is known of the region itself.
fn region(store: &mut Store) -> Result<(), Box<dyn Error>> {
    let figures = [
        ("cloud-use", [("2021", "41.5"), ("2023", "47.2"), ("2025", "52.8")]),
        ("ai-use", [("2021", "9.1"), ("2023", "11.6"), ("2025", "21.4")]),
    ];
    let mut observations = Vec::new();
    for (indicator, values) in figures {
        for (period, value) in values {
            observations.push(RegionalObservation {
                indicator: indicator.to_owned(),
                place: "Voorbeeldland".to_owned(),
                population: "SME 10-249".to_owned(),
                period: period.parse()?,
                value: value.parse()?,
                digits: 1,
                qualifier: Qualifier::Exact,
                flags: Flags::NONE,
                definition: String::new(),
                source: "Enquête Voorbeeldland (fictief)".to_owned(),
                locator: String::new(),
                note: String::new(),
            });
        }
    }
    store.edit(Deed::RegionChanged, |edit| {
        observations.iter().try_for_each(|observation| edit.insert(observation).map(|_| ()))
    })?;
    Ok(())
}

/// A company that was scanned and assessed twice.
fn usual(register: &Register) -> Option<Id<Company>> {
    let finished = |row: &peil_portfolio::Row| row.assessments().iter().filter(|of| of.finished).count();
    let rows = register.rows().iter();
    rows.filter(|row| row.scans().len() > 1 && finished(row) == 2).map(|row| row.id).next()
}

/// A company with something in every place where something can be, and a name that hardly ends.
fn everything(edit: &mut peil_portfolio::Edit<'_>, today: Date) -> Result<Id<Company>, EditError> {
    let name = "Aannemingsmaatschappij Kademuurherstelwerkzaamheden en Onderwaterbetonconstructies \
                Noordoostpolder-Schiermonnikoog-Terschelling, voorheen gebroeders Van der Voorbeeld en zonen bv";
    let company = edit.insert(&Company {
        kvk: "00999999".parse().ok(),
        section: Sector::from_letter('F'),
        size: Some(SizeClass::Medium),
        persons: Some(249),
        city: "Gasselternijveenschemond".to_owned(),
        province: Some(Province::Drenthe),
        notes: "Een opmerking van de coach zelf.".to_owned(),
        ..Company::named(name)
    })?;
    let before = |months: i32| today.after_days(-30 * months);
    for (months, answers) in [(26, "000100000000"), (14, "010110000100"), (2, "1101?1001?0?")] {
        let scanned_on = before(months).unwrap_or(today);
        edit.insert(&ScanRecord {
            company,
            scanned_on,
            composition: Composition::V3In2025,
            scan: answers.parse::<Scan>().unwrap_or_default(),
            scanned_by: "Anna Coach".to_owned(),
            source: ScanSource::Coach,
            note: String::new(),
            kiosk: None,
        })?;
    }
    for (stage, months, every) in [(Stage::T0, 25, 4_usize), (Stage::T1, 13, 3), (Stage::T2, 1, 2)] {
        let mut assessment = Assessment::begun(company, stage, before(months).unwrap_or(today));
        assessment.finished = true;
        "Anna Coach".clone_into(&mut assessment.assessed_by);
        answer(&mut assessment.answers, every);
        edit.insert(&assessment)?;
    }
    for (place, dimension) in Dimension::ALL.into_iter().enumerate() {
        let target = Some(Decimal::from_integer(60 + i32::try_from(place).unwrap_or(0) * 5));
        let topic = Topic::Dimension(dimension);
        edit.insert(&Wish { company, topic, relevant: true, target, note: String::new() })?;
    }
    let topic = Topic::Technology(Technology::ALL[3]);
    edit.insert(&Wish { company, topic, relevant: false, target: None, note: String::new() })?;
    let notes =
        ["Bellen over de subsidieaanvraag", &"x".repeat(200), "De offerte van de leverancier bespreken"];
    for (days, note) in [-40, 3, 20, 45, 60, 90].into_iter().zip(notes.into_iter().cycle()) {
        let due_on = today.after_days(days).unwrap_or(today);
        let kind = FollowUpKind::Contact;
        edit.insert(&FollowUp { company, kind, due_on, done_on: None, note: note.to_owned() })?;
    }
    Ok(company)
}

/// Answers every question, every so many with a yes.
fn answer(answers: &mut Answers, every: usize) {
    for question in Question::ALL {
        for item in 0..question.items() {
            let yes = item % every == 0;
            let _ = answers.set(question, item, Some(if yes { question.kind().highest() } else { 0 }));
        }
    }
}
