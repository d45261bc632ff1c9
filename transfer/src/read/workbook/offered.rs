//! From a row to an offer.

use super::cells::{Choices, Manner, choices};
use super::gathered::Given;
use super::matched::Match;
use super::whole;
use crate::table::percentage;
use crate::workbook::{
    COMPANY, COMPANY_KVK, COMPANY_NAME, Cell, Described, Gathered, Places, RECORD, Role, Shape, Typed,
    columns_of,
};
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Offer, Part, Place, RecordNumber, Subject, Unowned,
};
use peil_core::Notation;
use peil_exchange::restored;
use peil_exchange::sheet::{Cell as Raw, Row, Sheet};
use peil_portfolio::{
    Assessment, Company, Consent, Contact, FollowUp, ImportMapping, InboxRecord, PublishedScores,
    RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Wish,
};
use peil_words::{Language, Words};
use std::borrow::Cow;
use std::sync::Arc;

/// A record that a row can offer.
pub(super) trait Offered: Described {
    /// What it is to who takes it over; `None` for a company, which is offered by its fields.
    fn part(self) -> Option<Part>;

    /// The fields of a company, where it is one.
    fn fields(&self, _: &Typed<'_>) -> Option<CompanyFields> {
        None
    }
}

macro_rules! offered {
    ($($record:ty: $make:expr;)*) => {
        $(impl Offered for $record {
            fn part(self) -> Option<Part> {
                let make: fn(Self) -> Part = $make;
                Some(make(self))
            }
        })*
    };
}

offered! {
    Contact: |record| Part::Contact(Unowned::new(|_| record));
    StageReached: |record| Part::Stage(Unowned::new(|_| record));
    ScanRecord: |record| Part::Scan(Unowned::new(|_| record));
    Assessment: |record| Part::Assessment(Unowned::new(|_| record));
    PublishedScores: |record| Part::Scores(Unowned::new(|_| record));
    Service: |record| Part::Service(Unowned::new(|_| record));
    Wish: |record| Part::Wish(Unowned::new(|_| record));
    FollowUp: |record| Part::FollowUp(Unowned::new(|_| record));
    RegionalObservation: Part::RegionalObservation;
    RegionalTarget: Part::RegionalTarget;
    RegionalCount: Part::RegionalCount;
    InboxRecord: Part::Inbox;
    ImportMapping: Part::Mapping;
    Setting: Part::Setting;
}

impl Offered for Company {
    fn part(self) -> Option<Part> {
        None
    }

    fn fields(&self, typed: &Typed<'_>) -> Option<CompanyFields> {
        // Who says that nobody was asked says something; an empty cell does not.
        let consent = typed.one_of("consent", &Consent::ALL);
        Some(CompanyFields { consent, ..CompanyFields::of(self.clone()) })
    }
}

/// A sheet of a known subject.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) matched: &'a Match<'a>,
    pub(super) long: &'a Gathered,
    /// Whether it is text with semicolons, as Peil writes it for Excel.
    pub(super) is_text: bool,
    /// Whether another sheet says what the companies are.
    pub(super) has_companies: bool,
    pub(super) words: &'a [Words; 2],
}

/// A column on its way in.
struct Reading {
    field: Cow<'static, str>,
    shape: Shape,
    role: Role,
    choices: Choices,
    /// The column of the sheet.
    from: Option<u16>,
}

/// How the rows of a sheet become offers.
pub(super) struct Reader<'a, R> {
    page: Page<'a>,
    name: Arc<str>,
    manner: Manner<'a>,
    columns: Vec<Reading>,
    places: Places,
    record: std::marker::PhantomData<fn() -> R>,
}

impl<'a> Page<'a> {
    pub(super) fn reader<R: Offered>(self) -> Reader<'a, R> {
        let described = columns_of::<R>();
        let places = described.iter().map(|column| column.field.clone().into_owned()).zip(0..).collect();
        let columns = described.iter().enumerate().map(|(place, column)| Reading {
            field: column.field.clone(),
            shape: column.shape,
            role: column.role,
            choices: choices(column.shape, self.words),
            from: self.matched.column(place),
        });
        let [dutch, english] = self.words;
        let words = if self.matched.tongue() == 0 { dutch } else { english };
        let notation = if self.is_text { Language::Dutch.notation() } else { words.language().notation() };
        // Numbers in text are Dutch whatever the headings, and so are amounts.
        let words = if notation == Notation::Comma { dutch } else { words };
        Reader {
            page: self,
            name: self.sheet.name.as_str().into(),
            manner: Manner { words, notation },
            columns: columns.collect(),
            places,
            record: std::marker::PhantomData,
        }
    }
}

impl<R: Offered> Reader<'_, R> {
    /// What a row offers; `None` where nothing stands in its fields.
    pub(super) fn offer(&self, row: Row<'_>) -> Option<Given> {
        let mut faults = Vec::new();
        let mut cells = vec![Cell::Empty; self.columns.len()];
        for (place, column) in
            self.columns.iter().enumerate().filter(|(_, column)| column.role != Role::Shown)
        {
            let raw = column.from.map_or(Raw::Empty, |from| self.raw(row, from));
            match self.manner.value(raw, column.shape, &column.choices) {
                Ok(value) => {
                    if let Some(cell) = cells.get_mut(place) {
                        *cell = value;
                    }
                }
                Err(why) => faults.push(self.fault(place, raw, why)),
            }
        }
        // What is left of a record that was cleared is its number.
        let is_bare = |(column, cell): (&Reading, &Cell)| column.role == Role::Number || *cell == Cell::Empty;
        if faults.is_empty() && self.columns.iter().zip(&cells).all(is_bare) {
            return None;
        }
        let typed = Typed { places: &self.places, cells: &cells };
        let by_name = self.by_name(&typed);
        let is_missing = |(place, column): &(usize, &Reading)| {
            let stands =
                faults.iter().any(|fault: &CellFault| fault.column == self.page.matched.heading(*place));
            let may_be_empty = column.field == COMPANY && self.is_told_otherwise(&typed);
            column.role == Role::Needed && !stands && !may_be_empty && cells.get(*place) == Some(&Cell::Empty)
        };
        let missing: Vec<usize> =
            self.columns.iter().enumerate().filter(is_missing).map(|(place, _)| place).collect();
        faults.extend(missing.into_iter().map(|place| self.fault(place, Raw::Empty, CellWhy::Empty)));
        let place = Place::Row { sheet: Arc::clone(&self.name), row: row.number() };
        let record = if faults.is_empty() { R::build(&typed) } else { Err((COMPANY, CellWhy::Form)) };
        let company = self.company(&typed);
        let mut offer = Offer { place, company, parts: Vec::new(), faults, open: self.open(&cells) };
        match record {
            Ok(record) => {
                if let (Some(company), Some(fields)) = (&mut offer.company, Offered::fields(&record, &typed))
                {
                    company.fields = fields;
                }
                offer.parts.extend(record.part());
            }
            Err((field, why)) if offer.faults.is_empty() => {
                offer.faults.push(self.fault_of(field, row, why));
            }
            Err(_) => {}
        }
        let number = typed.whole(RECORD).map(|number| RecordNumber { subject: R::SUBJECT, number });
        Some(Given { offer, subject: R::SUBJECT, number, by_name })
    }

    /// The name of the company of a row that has no number of one, and the heading above it.
    fn by_name(&self, typed: &Typed<'_>) -> Option<(String, String)> {
        let heading = self.page.matched.heading(self.places.get(COMPANY_NAME).copied()?);
        let name = Some(typed.text(COMPANY_NAME)).filter(|name| !name.is_empty())?;
        let is_needed =
            R::SUBJECT != Subject::Company && self.page.has_companies && typed.whole(COMPANY).is_none();
        is_needed.then(|| (name, heading.to_owned()))
    }

    /// Whether a row tells without a number which company it is about: a new one, or one by its name.
    fn is_told_otherwise(&self, typed: &Typed<'_>) -> bool {
        let names = [COMPANY_NAME, COMPANY_KVK];
        R::SUBJECT == Subject::Company
            || names.iter().any(|field| !typed.text(field).is_empty())
                && (!self.page.has_companies || self.by_name(typed).is_some())
    }

    /// The fields in which nothing stands.
    fn open(&self, cells: &[Cell]) -> Vec<&'static str> {
        let empty = self.columns.iter().zip(cells).filter(|(_, cell)| **cell == Cell::Empty);
        let fields = empty.filter_map(|(column, _)| match column.field {
            Cow::Borrowed(field) => Some(field),
            Cow::Owned(_) => None,
        });
        fields.collect()
    }

    /// The company that the row is about.
    fn company(&self, typed: &Typed<'_>) -> Option<CompanyOffer> {
        self.places.get(COMPANY)?;
        let key = typed.whole(COMPANY);
        let name = Some(typed.text(COMPANY_NAME)).filter(|name| !name.is_empty());
        if R::SUBJECT == Subject::Company {
            // Told by its name, so that a person finds it where the rest cannot be read.
            return Some(CompanyOffer { key, fields: CompanyFields { name, ..CompanyFields::default() } });
        }
        if self.page.has_companies {
            return key.map(CompanyOffer::referred);
        }
        // A sheet on its own says itself whose its rows are.
        let kvk = typed.text(COMPANY_KVK).parse().ok();
        Some(CompanyOffer { key, fields: CompanyFields { name, kvk, ..CompanyFields::default() } })
    }

    /// A cell with its whole text.
    fn raw<'t>(&'t self, row: Row<'t>, column: u16) -> Raw<'t> {
        match row.cell(column) {
            Raw::Text(text) if self.page.is_text => Raw::Text(restored(text)),
            Raw::Text(text) => Raw::Text(whole(text, self.page.long)),
            other => other,
        }
    }

    fn fault(&self, place: usize, raw: Raw<'_>, why: CellWhy) -> CellFault {
        CellFault::new(self.page.matched.heading(place), &shown(raw), why)
    }

    fn fault_of(&self, field: &'static str, row: Row<'_>, why: CellWhy) -> CellFault {
        let Some(place) = self.places.get(field).copied() else { return CellFault::new(field, "", why) };
        let raw = self
            .columns
            .get(place)
            .and_then(|column| column.from)
            .map_or(Raw::Empty, |from| self.raw(row, from));
        self.fault(place, raw, why)
    }
}

/// What stands in a cell, for who has to mend it.
fn shown(raw: Raw<'_>) -> String {
    match raw {
        Raw::Empty => String::new(),
        Raw::Text(text) | Raw::Number(text) | Raw::Error(text) => text.to_owned(),
        Raw::Percent(parts) => percentage(parts),
        Raw::Date(moment) => format!("{:04}-{:02}-{:02}", moment.year(), moment.month(), moment.day()),
        Raw::Boolean(is_true) => is_true.to_string(),
    }
}
