//! Somebody else's table, as its mapping says.

use super::grid::{Grid, Heading, shown};
use super::line::Line;
use super::passed::Head;
use super::{Asked, activity, choices, passed, usual};
use crate::table::{Field, Mapping, guess};
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, Part, ReadError, Unowned,
};
use peil_core::intensity::{Answer, Scan};
use peil_core::record::SizeClass;
use peil_exchange::sheet::{Cell, Row, SheetFormat};
use peil_portfolio::{Consent, Contact, Date, ScanRecord, ScanSource};
use std::collections::HashMap;

/// Which column is what, in one table.
struct Columns<'g> {
    mapping: &'g Mapping,
    of: HashMap<Field, &'g Heading>,
    heads: Vec<Head>,
    /// Whether there are answers that the list of the mapping has no place for.
    has_answers_outside: bool,
    /// How long the codes of activities are.
    level: Option<activity::Level>,
    today: Date,
}

/// What a row is.
enum Read {
    /// There is nothing in the columns that mean something, or there are the headings once more.
    Nothing,
    /// It adds up others.
    Total,
    Offer(Box<Offer>),
}

pub(super) fn read(grid: &Grid<'_>, format: SheetFormat, asked: Asked<'_>) -> Result<Incoming, ReadError> {
    let mappings = asked.context.mappings;
    let headings = || grid.headings().iter().map(|heading| heading.text.as_str());
    let kept = || mappings.kept.iter().find(|(_, mapping)| mapping.fits(headings()));
    let (name, mapping) = match mappings.chosen.as_ref().or_else(kept) {
        Some((name, mapping)) => (name.clone(), mapping.clone()),
        None => (String::new(), guess(grid, format)),
    };
    if mappings.chosen.is_some()
        && let Some(column) = mapping.missing(headings())
    {
        return Err(ReadError::NoColumn { mapping: name, column: crate::fault::excerpt(column) });
    }
    if !mapping.names_companies() {
        return Err(ReadError::Unrecognised);
    }
    let columns = Columns::of(grid, &mapping, asked.context.today);
    let mut incoming = Incoming::of(Kind::Table(name));
    let mut totals = 0;
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        match columns.row(grid, row) {
            Read::Nothing => {}
            Read::Total => totals += 1,
            Read::Offer(offer) => incoming.offers.push(*offer),
        }
    }
    if columns.has_answers_outside {
        incoming.notes.push(Note::AnswersOf(mapping.composition));
    }
    incoming.notes.extend((totals > 0).then_some(Note::TotalsLeft { rows: totals }));
    let scans = incoming.offers.iter().filter(|offer| offer.open.contains(&"scanned_on")).count();
    incoming.notes.extend((scans > 0).then_some(Note::ScansWithoutDay { scans: scans as u64 }));
    let read: Vec<u16> = columns.of.values().map(|heading| heading.column).collect();
    incoming.notes.extend(Some(grid.left(&read)).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

/// Whether a field is an answer that the list of the mapping has no place for.
fn is_outside(mapping: &Mapping, field: Field) -> bool {
    matches!(field, Field::Answer(technology) if mapping.composition.position(technology).is_none())
}

impl<'g> Columns<'g> {
    fn of(grid: &'g Grid<'_>, mapping: &'g Mapping, today: Date) -> Self {
        let fields =
            grid.headings().iter().filter_map(|heading| Some((mapping.field_of(&heading.text)?, heading)));
        let mut of: HashMap<Field, &Heading> = fields.collect();
        let all = of.len();
        of.retain(|field, _| !is_outside(mapping, *field));
        let has_answers_outside = of.len() < all;
        let level = of
            .get(&Field::Section)
            .and_then(|heading| activity::level(grid.rows().map(|row| shown(row.cell(heading.column)))));
        let heads = of.iter().map(|(field, heading)| Head::new(heading, *field)).collect();
        Self { mapping, of, heads, has_answers_outside, level, today }
    }
}

impl Columns<'_> {
    fn at(&self, field: Field) -> Option<&Heading> {
        self.of.get(&field).copied()
    }

    fn row(&self, grid: &Grid<'_>, row: Row<'_>) -> Read {
        let mut line = Line::new(row, self.mapping.notation);
        let fields = self.company(&mut line);
        let contact = self.contact(&mut line);
        let (scan, open) = self.scan(&mut line).unzip();
        let says_nothing = fields.is_empty() && contact.is_none() && scan.is_none();
        if says_nothing && line.faults.is_empty() || passed::is_heading(row, &self.heads) {
            return Read::Nothing;
        }
        if passed::is_total(row, &fields, contact.is_some()) {
            return Read::Total;
        }
        let is_named = fields.name.is_some() || fields.kvk.is_some() || fields.vat.is_some();
        if !is_named && line.faults.is_empty() {
            let named = Field::OF_COMPANY.into_iter().find_map(|field| self.at(field));
            line.faults
                .extend(named.map(|heading| CellFault::new(heading.text.as_str(), "", CellWhy::Empty)));
        }
        let parts = contact.into_iter().chain(scan).collect();
        let company = Some(CompanyOffer { key: None, fields });
        Read::Offer(Box::new(Offer {
            place: grid.place(row),
            company,
            parts,
            faults: line.faults,
            open: open.unwrap_or_default(),
        }))
    }

    fn company(&self, line: &mut Line<'_>) -> CompanyFields {
        let at = |field| self.at(field);
        let tags = line.text(at(Field::Tags)).map(|text| {
            let tags = text.split([';', ',']).map(str::trim).filter(|tag| !tag.is_empty());
            tags.map(str::to_owned).collect::<Vec<_>>()
        });
        let (persons, limits) = self.persons(line);
        let size = line.choice(at(Field::Size), choices::size).or(limits);
        CompanyFields {
            name: line.text(at(Field::Name)),
            kvk: line.kvk(at(Field::Kvk)),
            vat: line.vat(at(Field::Vat)),
            sector: line.choice(at(Field::Sector), choices::sector),
            second_sector: line.choice(at(Field::SecondSector), choices::sector),
            section: line.choice(at(Field::Section), |text| choices::section(text, self.level)),
            size,
            persons,
            street: self.street(line),
            postal_code: line.text(at(Field::PostalCode)),
            city: line.text(at(Field::City)),
            municipality: line.text(at(Field::Municipality)),
            province: line.choice(at(Field::Province), choices::province),
            website: line.text(at(Field::Website)),
            founded: line.period(at(Field::Founded)),
            consent: line
                .choice(at(Field::Consent), choices::consent)
                .filter(|consent| *consent != Consent::NotAsked),
            consent_on: line.date(at(Field::ConsentOn)),
            tags: tags.filter(|tags| !tags.is_empty()),
            notes: line.whole_text(at(Field::Notes)),
        }
    }

    /// Persons; where two limits stand, the size class that they are in.
    fn persons(&self, line: &mut Line<'_>) -> (Option<u32>, Option<SizeClass>) {
        let heading = self.at(Field::Persons);
        let limits = match line.cell(heading) {
            Cell::Text(text) => usual::size_of_limits(text),
            _ => None,
        };
        if limits.is_some() { (None, limits) } else { (line.whole_of(heading, usual::without_persons), None) }
    }

    /// The street with what belongs behind it.
    fn street(&self, line: &mut Line<'_>) -> Option<String> {
        let street = line.text(self.at(Field::Street));
        let number = line.number_text(self.at(Field::HouseNumber));
        let addition = line.text(self.at(Field::HouseAddition));
        let street = street?;
        let number = number.map(|number| number + &addition.unwrap_or_default());
        // An address may have its number already.
        let is_there = |number: &String| {
            street.strip_suffix(number.as_str()).is_some_and(|street| street.ends_with(char::is_whitespace))
        };
        let number = number.filter(|number| !is_there(number));
        Some(number.map_or_else(|| street.clone(), |number| format!("{street} {number}")))
    }

    fn contact(&self, line: &mut Line<'_>) -> Option<Part> {
        let mut text = |field| line.text(self.at(field));
        let parts = [Field::ContactFirst, Field::ContactInfix, Field::ContactLast].map(&mut text);
        let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = text(Field::ContactName).unwrap_or(joined);
        let [role, email] =
            [Field::ContactRole, Field::ContactEmail].map(|field| text(field).unwrap_or_default());
        let phone = line.phone(self.at(Field::ContactPhone)).unwrap_or_default();
        // A role alone is nobody.
        let is_somebody = [&name, &email, &phone].into_iter().any(|text| !text.is_empty());
        is_somebody
            .then(|| Part::Contact(Unowned::new(|company| Contact { company, name, role, email, phone })))
    }

    /// The scan, where an answer is given, and what is left open of it. One without a day is of today.
    fn scan(&self, line: &mut Line<'_>) -> Option<(Part, Vec<&'static str>)> {
        let composition = self.mapping.composition;
        let scanned_on = line.date(self.at(Field::ScannedOn));
        let scanned_by = line.text(self.at(Field::ScannedBy)).unwrap_or_default();
        let answers = composition.items().map(|item| {
            let heading = self.at(Field::Answer(item.technology));
            line.choice(heading, choices::answer).unwrap_or(Answer::Unknown)
        });
        let is_given = answers.iter().any(|answer| *answer != Answer::Unknown);
        let open = scanned_on.map_or_else(|| vec!["scanned_on"], |_| Vec::new());
        is_given.then(|| {
            let scan = Part::Scan(Unowned::new(|company| ScanRecord {
                company,
                scanned_on: scanned_on.unwrap_or(self.today),
                composition,
                scan: Scan::from_answers(answers),
                scanned_by,
                source: ScanSource::Import,
                kiosk: None,
                note: String::new(),
            }));
            (scan, open)
        })
    }
}
