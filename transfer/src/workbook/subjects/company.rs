//! Companies.

use super::super::column::COMPANY_NAME;
use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape, list};
use super::Described;
use crate::Subject;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Company, Consent, DmaSector, Id, Kept, Row};
use peil_words::{Key, Words};

/// The sections of SBI 2008, in order.
pub(super) fn sections() -> Vec<Sector> {
    ('A'..='U').filter_map(Sector::from_letter).collect()
}

pub(super) fn section_names(words: &Words) -> Vec<String> {
    sections().into_iter().map(|section| words.section(section)).collect()
}

pub(super) fn province_names(words: &Words) -> Vec<String> {
    Province::ALL.map(|province| words.province(province)).into()
}

pub(super) fn size_names(words: &Words) -> Vec<String> {
    SizeClass::ALL.map(|size| words.size_class(size)).into()
}

fn sector_names(words: &Words) -> Vec<String> {
    DmaSector::ALL.map(|sector| words.sector(sector)).into()
}

fn consent_names(words: &Words) -> Vec<String> {
    Consent::ALL.map(|consent| words.consent(consent)).into()
}

impl Described for Company {
    const SUBJECT: Subject = Subject::Company;

    fn fields() -> Vec<Column<Self>> {
        let sector = |get: fn(&Self) -> Option<DmaSector>| {
            move |company: &Self| Cell::one_of(&DmaSector::ALL, get(company))
        };
        vec![
            Column::needed(COMPANY_NAME, Key::BookCompany, Shape::Text, |company: &Self| {
                Cell::text(&company.name)
            })
            .wide(44),
            Column::field("kvk", Key::FieldKvk, Shape::Kvk, |company: &Self| Cell::shown(company.kvk)),
            Column::field("vat", Key::FieldVat, Shape::Vat, |company: &Self| {
                Cell::shown(company.vat.as_ref())
            }),
            Column::field(
                "sector",
                Key::FieldSector,
                Shape::Choice(sector_names),
                sector(|company| company.sector),
            )
            .wide(30),
            Column::field(
                "second_sector",
                Key::FieldSecondSector,
                Shape::Choice(sector_names),
                sector(|company| company.second_sector),
            )
            .wide(30),
            Column::field("section", Key::FieldSection, Shape::Choice(section_names), |company: &Self| {
                Cell::one_of(&sections(), company.section)
            })
            .wide(30),
            Column::field("size", Key::FieldSize, Shape::Choice(size_names), |company: &Self| {
                Cell::one_of(&SizeClass::ALL, company.size)
            })
            .wide(28),
            Column::field("persons", Key::FieldPersons, Shape::Whole, |company: &Self| {
                Cell::whole(company.persons)
            }),
            Column::field("street", Key::FieldStreet, Shape::Text, |company: &Self| {
                Cell::text(&company.street)
            })
            .wide(26),
            Column::field("postal_code", Key::FieldPostalCode, Shape::Text, |company: &Self| {
                Cell::text(&company.postal_code)
            })
            .wide(10),
            Column::field("city", Key::FieldCity, Shape::Text, |company: &Self| Cell::text(&company.city)),
            Column::field("municipality", Key::FieldMunicipality, Shape::Text, |company: &Self| {
                Cell::text(&company.municipality)
            }),
            Column::field("province", Key::FieldProvince, Shape::Choice(province_names), |company: &Self| {
                Cell::one_of(&Province::ALL, company.province)
            }),
            Column::field("website", Key::FieldWebsite, Shape::Text, |company: &Self| {
                Cell::text(&company.website)
            })
            .wide(30),
            Column::field("founded", Key::FieldFounded, Shape::Period, |company: &Self| {
                Cell::period(company.founded)
            }),
            Column::field("consent", Key::FieldConsent, Shape::Choice(consent_names), |company: &Self| {
                Cell::one_of(&Consent::ALL, Some(company.consent))
            }),
            Column::field("consent_on", Key::FieldConsentOn, Shape::Date, |company: &Self| {
                Cell::date(company.consent_on)
            }),
            Column::field("tags", Key::BookTags, Shape::List, |company: &Self| {
                Cell::text(&list::joined(&company.tags))
            })
            .wide(24),
            Column::field("notes", Key::FieldNotes, Shape::Long, |company: &Self| Cell::text(&company.notes)),
        ]
        .into_iter()
        .chain(computed())
        .collect()
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.id)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            name: typed.text(COMPANY_NAME),
            kvk: typed.text("kvk").parse().ok(),
            vat: typed.text("vat").parse().ok(),
            sector: typed.one_of("sector", &DmaSector::ALL),
            second_sector: typed.one_of("second_sector", &DmaSector::ALL),
            section: typed.one_of("section", &sections()),
            size: typed.one_of("size", &SizeClass::ALL),
            persons: typed.fitting("persons")?,
            street: typed.text("street"),
            postal_code: typed.text("postal_code"),
            city: typed.text("city"),
            municipality: typed.text("municipality"),
            province: typed.one_of("province", &Province::ALL),
            website: typed.text("website"),
            founded: typed.period("founded"),
            consent: typed.one_of("consent", &Consent::ALL).unwrap_or_default(),
            consent_on: typed.date("consent_on"),
            tags: typed.list("tags"),
            notes: typed.text("notes"),
        })
    }
}

/// Where a company is now, as Peil shows it.
fn computed() -> [Column<Company>; 5] {
    let said = |key: Key| move |words: &Words| words.say(key);
    [
        Column::shown("step_now", said(Key::BookStepNow), Shape::Text, |kept, facts| {
            let row = facts.company(kept.id);
            let key = row.and_then(|row| facts.register.stage_of(row));
            let funnel = &facts.register.settings().funnel;
            Cell::shown(key.map(|key| facts.words.funnel_step(funnel, key)))
        }),
        Column::shown("latest_scan", said(Key::BookLatestScan), Shape::Date, |kept, facts| {
            let scan = facts.company(kept.id).and_then(Row::latest_scan);
            Cell::date(scan.map(|scan| scan.scanned_on))
        }),
        Column::shown("latest_level", said(Key::BookLatestLevel), Shape::Text, |kept, facts| {
            let scan = facts.company(kept.id).and_then(Row::latest_scan);
            Cell::shown(scan.map(|entry| facts.words.scan_level(entry.scan)))
        }),
        Column::shown("latest_maturity", said(Key::BookLatestMaturity), Shape::Score, |kept, facts| {
            let entry = facts.company(kept.id).and_then(Row::latest_measured);
            Cell::decimal(entry.map(|entry| entry.overall.rounded(2)))
        }),
        Column::shown("latest_stage", said(Key::BookLatestStage), Shape::Text, |kept, facts| {
            let entry = facts.company(kept.id).and_then(Row::latest_measured);
            Cell::shown(entry.map(|entry| entry.stage.code()))
        })
        .wide(10),
    ]
}
