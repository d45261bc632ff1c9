//! One company in memory.

use super::Measured;
use super::fold::fold_into;
use crate::Date;
use crate::error::EditError;
use crate::records::{Company, Consent, DmaSector, FollowUpKind, KvkNumber, ScanSource};
use crate::store::{Code, Id};
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Dimension, Points, Rules, Stage};
use peil_core::record::{Province, Sector, SizeClass};
use rusqlite::Row as Columns;
use std::sync::Arc;

/// What lists and figures need of a company.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number.
    pub id: Id<Company>,
    /// Its name, as typed.
    pub name: Box<str>,
    /// Its place, as typed.
    pub city: Box<str>,
    /// Its municipality, as typed.
    pub municipality: Box<str>,
    /// Its number at the Chamber of Commerce.
    pub kvk: Option<KvkNumber>,
    /// Its province.
    pub province: Option<Province>,
    /// Its primary sector on the form of the assessment.
    pub sector: Option<DmaSector>,
    /// Its section of SBI 2008.
    pub section: Option<Sector>,
    /// Its size class: as given, or from the persons employed.
    pub size: Option<SizeClass>,
    /// Persons employed.
    pub persons: Option<u32>,
    /// Whether it agrees to its data being kept.
    pub consent: Consent,
    /// Its tags.
    pub tags: Box<[String]>,
    pub(super) stages: Vec<StageEntry>,
    pub(super) scans: Vec<ScanEntry>,
    pub(super) assessments: Vec<MaturityEntry>,
    pub(super) published: Vec<Measured>,
    pub(super) planned: Vec<Planned>,
    /// While it is being read: everything that was typed about it, folded, the name first.
    pub(super) haystack: String,
}

/// A step of the funnel that was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageEntry {
    /// The key of the step; one text for all companies at it.
    pub stage: Arc<str>,
    /// When.
    pub reached_on: Date,
}

/// A scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanEntry {
    /// When.
    pub scanned_on: Date,
    /// Which twelve technologies were asked.
    pub composition: Composition,
    /// The answers.
    pub scan: Scan,
    /// From where.
    pub source: ScanSource,
}

/// An assessment with its scores by the usual rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaturityEntry {
    /// T0, T1 or T2.
    pub stage: Stage,
    /// When.
    pub assessed_on: Date,
    /// True when it is finished; figures take only those.
    pub finished: bool,
    /// The overall score, 0 to 100.
    pub overall: Points,
    /// The six dimensions in the order of the questionnaire, 0 to 100 each.
    pub dimensions: [Points; 6],
}

impl MaturityEntry {
    pub(super) fn of(stage: Stage, assessed_on: Date, finished: bool, answers: &Answers) -> Self {
        // The usual rules count what is missing as zero and refuse nothing.
        let scored = answers.score(Rules::default()).ok();
        let dimension = |dimension: Dimension| scored.as_ref().and_then(|scored| scored.dimension(dimension));
        Self {
            stage,
            assessed_on,
            finished,
            overall: scored.as_ref().map(peil_core::maturity::Scored::overall).unwrap_or_default(),
            dimensions: Dimension::ALL.map(|known| dimension(known).unwrap_or_default()),
        }
    }
}

/// A follow-up that a coach has planned and not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    pub(super) id: i64,
    pub(super) kind: FollowUpKind,
    pub(super) due_on: Date,
}

/// What [`Row::read`] reads, behind the number.
pub(super) const COLUMNS: &str = "name, city, municipality, kvk, province, sector, section, size, persons, consent, \
     tags, street, postal_code, website, vat";

impl Row {
    pub(super) fn read(columns: &Columns<'_>) -> Result<Self, EditError> {
        let id: i64 = columns.get(0)?;
        let unreadable = |column| EditError::Unreadable { table: "company", column, id };
        let text = |place: usize, column| columns.get_ref(place)?.as_str().map_err(|_| unreadable(column));
        let (name, city, municipality) = (text(1, "name")?, text(2, "city")?, text(3, "municipality")?);
        let size = coded_or_none(columns, 8).map_err(|()| unreadable("size"))?;
        let persons: Option<u32> = columns.get(9)?;
        let tags: Vec<String> = Code::from_code(text(11, "tags")?).ok_or_else(|| unreadable("tags"))?;
        let postal_code = text(13, "postal_code")?;
        let mut row = Self {
            id: Id::new(id),
            name: name.into(),
            city: city.into(),
            municipality: municipality.into(),
            kvk: coded_or_none(columns, 4).map_err(|()| unreadable("kvk"))?,
            province: coded_or_none(columns, 5).map_err(|()| unreadable("province"))?,
            sector: coded_or_none(columns, 6).map_err(|()| unreadable("sector"))?,
            section: coded_or_none(columns, 7).map_err(|()| unreadable("section"))?,
            size: size.or_else(|| persons.map(SizeClass::of)),
            persons,
            consent: Code::from_code(text(10, "consent")?).ok_or_else(|| unreadable("consent"))?,
            tags: tags.into(),
            stages: Vec::new(),
            scans: Vec::new(),
            assessments: Vec::new(),
            published: Vec::new(),
            planned: Vec::new(),
            haystack: String::with_capacity(256),
        };
        fold_into(name, &mut row.haystack);
        for text in [city, municipality, text(12, "street")?, postal_code, text(14, "website")?] {
            row.add_text(text);
        }
        for tag in &row.tags {
            add_line(&mut row.haystack, tag);
        }
        for place in [4, 15] {
            row.add_text(columns.get_ref(place)?.as_str_or_null().ok().flatten().unwrap_or_default());
        }
        // A postal code is found with and without its space.
        if postal_code.contains(' ') {
            row.add_text(&postal_code.replace(' ', ""));
        }
        Ok(row)
    }

    pub(super) fn add_text(&mut self, text: &str) {
        add_line(&mut self.haystack, text);
    }

    /// Puts its records in order and hands out what is searched.
    pub(super) fn settle(&mut self) -> String {
        self.stages.sort_by_key(|entry| entry.reached_on);
        self.scans.sort_by_key(|entry| entry.scanned_on);
        self.assessments.sort_by_key(|entry| entry.stage);
        self.published.sort_by_key(|entry| entry.stage);
        std::mem::take(&mut self.haystack)
    }

    /// Its scans, earliest first.
    #[must_use]
    pub fn scans(&self) -> &[ScanEntry] {
        &self.scans
    }

    /// Its latest scan.
    #[must_use]
    pub fn latest_scan(&self) -> Option<&ScanEntry> {
        self.scans.last()
    }

    /// Its assessments, by stage.
    #[must_use]
    pub fn assessments(&self) -> &[MaturityEntry] {
        &self.assessments
    }

    /// Its assessment at a stage, finished or not.
    #[must_use]
    pub fn assessment(&self, stage: Stage) -> Option<&MaturityEntry> {
        self.assessments.iter().find(|entry| entry.stage == stage)
    }

    /// The steps of the funnel that it reached, in order of their dates.
    #[must_use]
    pub fn stages(&self) -> &[StageEntry] {
        &self.stages
    }
}

fn coded_or_none<T: Code>(columns: &Columns<'_>, place: usize) -> Result<Option<T>, ()> {
    let text = columns.get_ref(place).ok().and_then(|value| value.as_str_or_null().ok()).ok_or(())?;
    text.map(|text| T::from_code(text).ok_or(())).transpose()
}

fn add_line(haystack: &mut String, text: &str) {
    if !text.is_empty() {
        haystack.push('\n');
        fold_into(text, haystack);
    }
}
