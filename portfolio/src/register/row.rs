//! One company in memory.

use super::fold::{fold, fold_into};
use crate::Date;
use crate::records::{Company, Consent, DmaSector, FollowUpKind, KvkNumber, ScanSource};
use crate::store::Id;
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Dimension, Points, Rules, Stage};
use peil_core::record::{Province, Sector, SizeClass};

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
    /// Whether it agrees to its data being kept.
    pub consent: Consent,
    /// Its tags.
    pub tags: Box<[String]>,
    pub(super) stages: Vec<StageEntry>,
    pub(super) scans: Vec<ScanEntry>,
    pub(super) assessments: Vec<MaturityEntry>,
    pub(super) planned: Vec<Planned>,
    /// What is searched: everything that was typed about it, folded, the name first.
    pub(super) haystack: Box<str>,
}

/// A step of the funnel that was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageEntry {
    /// The key of the step.
    pub stage: Box<str>,
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

impl Row {
    pub(super) fn of(id: Id<Company>, company: Company) -> Self {
        let size = company.size_class();
        let mut row = Self {
            id,
            kvk: company.kvk,
            province: company.province,
            sector: company.sector,
            section: company.section,
            size,
            consent: company.consent,
            stages: Vec::new(),
            scans: Vec::new(),
            assessments: Vec::new(),
            planned: Vec::new(),
            haystack: Box::default(),
            name: company.name.into(),
            city: company.city.into(),
            municipality: company.municipality.into(),
            tags: company.tags.into(),
        };
        let mut haystack = fold(&row.name);
        for text in [&*row.city, &*row.municipality, &company.street, &company.postal_code, &company.website]
        {
            add_line(&mut haystack, text);
        }
        for tag in &row.tags {
            add_line(&mut haystack, tag);
        }
        if let Some(kvk) = row.kvk {
            add_line(&mut haystack, &kvk.to_string());
        }
        if let Some(vat) = company.vat {
            add_line(&mut haystack, &vat.to_string());
        }
        // A postal code is found with and without its space.
        add_line(&mut haystack, &company.postal_code.replace(' ', ""));
        row.haystack = haystack.into();
        row
    }

    pub(super) fn add_text(&mut self, text: &str) {
        let mut haystack = std::mem::take(&mut self.haystack).into_string();
        add_line(&mut haystack, text);
        self.haystack = haystack.into();
    }

    /// The folded name.
    pub(super) fn sort_name(&self) -> &str {
        self.haystack.split('\n').next().unwrap_or_default()
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

    /// Its latest finished assessment.
    #[must_use]
    pub fn latest_assessment(&self) -> Option<&MaturityEntry> {
        self.assessments.iter().rfind(|entry| entry.finished)
    }

    /// The steps of the funnel that it reached, in order of their dates.
    #[must_use]
    pub fn stages(&self) -> &[StageEntry] {
        &self.stages
    }
}

fn add_line(haystack: &mut String, text: &str) {
    if !text.is_empty() {
        haystack.push('\n');
        fold_into(text, haystack);
    }
}
