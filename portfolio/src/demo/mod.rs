//! A portfolio of companies that do not exist, for tests, pictures and the first look around.
//!
//! Every name is put together from words that no register would take together and ends in "(fictief)"; numbers of the
//! Chamber of Commerce begin with 00, which are not given out, and addresses lie in places that are not on the map.

mod names;
mod numbers;
mod portal;
mod visits;

use crate::Date;
use crate::error::EditError;
use crate::records::{
    Assessment, Company, Consent, Contact, DmaSector, RegionalCount, ScanRecord, ScanSource, Service,
    ServiceCategory, ServiceStatus, StageReached,
};
use crate::store::{Deed, Edit, Id, Store};
use numbers::Numbers;
use peil_core::Period;
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Kind, Question, Stage};
use peil_core::record::{Province, Sector, SizeClass};

/// What the demonstration is to be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    /// How many companies. About three scans come with every two of them, and three assessments with every five.
    pub companies: u32,
    /// The same seed gives the same portfolio.
    pub seed: u64,
    /// The last day on which something has happened.
    pub today: Date,
}

/// How many edits of a large portfolio are put into one transaction.
const BATCH: u32 = 2000;

impl Demo {
    /// Fills a portfolio. Each batch is one entry of the journal, without the details that undoing would need:
    /// a demonstration is thrown away, not taken back.
    ///
    /// # Errors
    /// Whatever keeps an edit from being saved.
    pub fn fill(self, store: &mut Store) -> Result<(), EditError> {
        let mut numbers = Numbers::new(self.seed);
        store.edit(Deed::RegionChanged, |edit| region(edit, &mut numbers, self))?;
        store.edit_unjournalled(Deed::KioskReceived, |edit| visits::visits(edit, self))?;
        let mut number = 0;
        while number < self.companies {
            let end = self.companies.min(number + BATCH);
            store.edit_unjournalled(Deed::Imported, |edit| {
                (number..end).try_for_each(|number| company(edit, &mut numbers, self, number))
            })?;
            number = end;
        }
        Ok(())
    }
}

fn region(edit: &mut Edit<'_>, numbers: &mut Numbers, demo: Demo) -> Result<(), EditError> {
    let Ok(period) = Period::year(demo.today.year()) else { return Ok(()) };
    for size in SizeClass::ALL {
        let share = [60, 30, 8, 2][size as usize];
        let companies = demo.companies.saturating_mul(20).saturating_mul(share) / 100 + numbers.below(50);
        let source = "fictief".to_owned();
        let count =
            RegionalCount { province: None, section: None, size: Some(size), companies, period, source };
        edit.insert(&count)?;
    }
    Ok(())
}

fn company(edit: &mut Edit<'_>, numbers: &mut Numbers, demo: Demo, number: u32) -> Result<(), EditError> {
    let (trade, section, sector) = names::TRADES[numbers.index(names::TRADES.len())];
    let size = *numbers.weighed(&SizeClass::ALL, &[45, 38, 14, 3]);
    let persons = match size {
        SizeClass::Micro => 1 + numbers.below(9),
        SizeClass::Small => 10 + numbers.below(40),
        SizeClass::Medium => 50 + numbers.below(200),
        SizeClass::Large => 250 + numbers.below(400),
    };
    let province = *numbers.weighed(&Province::ALL, &[30, 30, 30, 2, 1, 2, 1, 1, 1, 1, 1, 1]);
    let city = names::PLACES[numbers.index(names::PLACES.len())];
    let name = format!(
        "{trade} {} {} (fictief)",
        names::FIRST[numbers.index(names::FIRST.len())],
        names::LAST[numbers.index(names::LAST.len())]
    );
    let met = back(demo.today, numbers, 1400);
    let company = Company {
        kvk: format!("00{:06}", number % 999_999 + 1).parse().ok(),
        sector: Some(sector),
        section: Sector::from_letter(section),
        size: Some(size),
        persons: Some(persons),
        street: format!("Verzonnenlaan {}", 1 + numbers.below(200)),
        postal_code: format!("0{:03} XX", numbers.below(1000)),
        city: city.to_owned(),
        municipality: city.to_owned(),
        province: Some(province),
        website: format!("https://bedrijf-{number}.invalid"),
        founded: Period::year(u16::try_from(1950 + numbers.below(74)).unwrap_or(2000)).ok(),
        consent: if numbers.below(10) < 8 { Consent::Given } else { Consent::NotAsked },
        tags: names::TAGS.into_iter().filter(|_| numbers.below(5) == 0).map(str::to_owned).collect(),
        ..Company::named(name)
    };
    let consent_on = (company.consent != Consent::NotAsked).then_some(met);
    let company = Company { consent_on, ..company };
    let id = edit.insert(&company)?;
    edit.insert(&Contact {
        company: id,
        name: format!("{} Verzonnen", names::PERSONS[numbers.index(names::PERSONS.len())]),
        role: "contactpersoon".to_owned(),
        email: format!("contact@bedrijf-{number}.invalid"),
        phone: String::new(),
    })?;
    // How far along a company is: larger ones and some trades more.
    let ability = 15 + 12 * (size as u32) + numbers.below(45);
    history(edit, numbers, demo, id, met, ability)?;
    portal::scores(edit, demo, id, met, number)
}

/// A day before `today` by up to `most` days.
fn back(today: Date, numbers: &mut Numbers, most: u32) -> Date {
    let days = i32::try_from(numbers.below(most)).unwrap_or(0);
    today.after_days(-days).unwrap_or(today)
}

/// A day after `start`, by up to `most` days, and not after today.
fn on(today: Date, start: Date, numbers: &mut Numbers, most: u32) -> Option<Date> {
    let days = i32::try_from(1 + numbers.below(most)).unwrap_or(1);
    start.after_days(days).filter(|date| *date <= today)
}

fn history(
    edit: &mut Edit<'_>,
    numbers: &mut Numbers,
    demo: Demo,
    company: Id<Company>,
    met: Date,
    ability: u32,
) -> Result<(), EditError> {
    let reached = |stage: &str, reached_on| StageReached {
        company,
        stage: stage.to_owned(),
        reached_on,
        note: String::new(),
    };
    edit.insert(&reached("informed", met))?;
    let activated = on(demo.today, met, numbers, 300).filter(|_| numbers.below(100) < 65);
    let Some(activated) = activated else { return scans(edit, numbers, demo, company, &[met], ability) };
    edit.insert(&reached("activated", activated))?;
    let later = on(demo.today, activated, numbers, 700);
    let days: Vec<_> = [Some(met), Some(activated), later].into_iter().flatten().collect();
    let times = 1 + numbers.index(days.len());
    scans(edit, numbers, demo, company, days.get(..times).unwrap_or(&days), ability)?;
    assess(edit, numbers, company, Stage::T0, activated, ability)?;
    let supported = on(demo.today, activated, numbers, 200).filter(|_| numbers.below(100) < 60);
    let Some(supported) = supported else { return Ok(()) };
    edit.insert(&reached("supported", supported))?;
    let price = 50_000 + i64::from(numbers.below(40)) * 10_000;
    edit.insert(&Service {
        technologies: vec![names::TECHNOLOGIES[numbers.index(names::TECHNOLOGIES.len())].to_owned()],
        begins: Some(activated),
        ends: Some(supported),
        price_cents: Some(price),
        invoiced_cents: Some(0),
        aid_cents: Some(price * 2 / 5),
        status: ServiceStatus::ALL[numbers.index(4)],
        description: "fictieve dienst".to_owned(),
        ..Service::planned(company, ServiceCategory::ALL[numbers.index(4)])
    })?;
    let mut last = supported;
    for (stage, gain) in [(Stage::T1, 12), (Stage::T2, 20)] {
        let assessed = last.after_months(12).and_then(|due| on(demo.today, due, numbers, 120));
        let Some(assessed) = assessed.filter(|_| numbers.below(100) < 70) else { break };
        assess(edit, numbers, company, stage, assessed, ability + gain)?;
        last = assessed;
    }
    Ok(())
}

fn scans(
    edit: &mut Edit<'_>,
    numbers: &mut Numbers,
    demo: Demo,
    company: Id<Company>,
    days: &[Date],
    ability: u32,
) -> Result<(), EditError> {
    for (place, &scanned_on) in (0_u32..).zip(days) {
        let years = u32::try_from(scanned_on.days_until(demo.today) / 365).unwrap_or(0);
        // The newer list of twelve has been in use for a while.
        let composition = if years < 3 { Composition::V3In2025 } else { Composition::V3In2023 };
        let chance = ability + 5 * place;
        let (mut yes, mut unknown) = (0_u16, 0_u16);
        for item in 0..12 {
            match numbers.below(100) {
                99 => unknown |= 1 << item,
                drawn if drawn < chance + 3 * (6_u32.saturating_sub(item)) => yes |= 1 << item,
                _ => {}
            }
        }
        edit.insert(&ScanRecord {
            company,
            scanned_on,
            composition,
            scan: Scan::from_bits(yes, unknown).unwrap_or_default(),
            scanned_by: "demo".to_owned(),
            source: *numbers.weighed(&ScanSource::ALL, &[70, 25, 5]),
            kiosk: None,
            note: String::new(),
        })?;
    }
    Ok(())
}

fn assess(
    edit: &mut Edit<'_>,
    numbers: &mut Numbers,
    company: Id<Company>,
    stage: Stage,
    assessed_on: Date,
    ability: u32,
) -> Result<(), EditError> {
    let mut assessment =
        Assessment { assessed_by: "demo".to_owned(), ..Assessment::begun(company, stage, assessed_on) };
    assessment.finished = numbers.below(100) < 95;
    for question in Question::ALL {
        for item in 0..question.items() {
            if !assessment.finished && numbers.below(2) == 0 {
                continue;
            }
            let yes = numbers.below(100) < ability;
            let answer = match question.kind() {
                Kind::Ticks => u32::from(yes),
                kind if yes => 1 + numbers.below(kind.highest().into()),
                _ => 0,
            };
            // What is drawn lies on the scale.
            let _ = assessment.answers.set(question, item, u8::try_from(answer).ok());
        }
    }
    edit.insert(&assessment).map(|_| ())
}

/// What a trade is called, with its section of SBI 2008 and its sector on the form of the assessment.
type Trade = (&'static str, char, DmaSector);
