//! Somebody else's table, as its mapping says.

use super::grid::{Grid, Heading};
use super::line::Line;
use super::{Asked, choices};
use crate::table::{Field, Mapping, guess};
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, Part, ReadError, Unowned,
};
use peil_core::intensity::{Answer, Scan};
use peil_exchange::sheet::{Row, SheetFormat};
use peil_portfolio::{Consent, Contact, Date, ScanRecord, ScanSource};
use std::collections::HashMap;

/// Which column is what, in one table.
struct Columns<'g> {
    mapping: &'g Mapping,
    of: HashMap<Field, &'g Heading>,
    today: Date,
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
    let mut of = HashMap::new();
    for heading in grid.headings() {
        if let Some(field) = mapping.field_of(&heading.text) {
            of.insert(field, heading);
        }
    }
    let columns = Columns { mapping: &mapping, of, today: asked.context.today };
    let mut incoming = Incoming::of(Kind::Table(name));
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        incoming.offers.extend(columns.offer(grid, row));
    }
    let read: Vec<u16> = columns.of.values().map(|heading| heading.column).collect();
    incoming.notes.extend(Some(grid.left(&read)).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

impl Columns<'_> {
    fn at(&self, field: Field) -> Option<&Heading> {
        self.of.get(&field).copied()
    }

    /// `None` for a row with nothing in the columns that mean something.
    fn offer(&self, grid: &Grid<'_>, row: Row<'_>) -> Option<Offer> {
        let mut line = Line::new(row, self.mapping.notation);
        let fields = self.company(&mut line);
        let contact = self.contact(&mut line);
        let scan = self.scan(&mut line);
        let says_nothing = fields.is_empty() && contact.is_none() && scan.is_none();
        if says_nothing && line.faults.is_empty() {
            return None;
        }
        let is_named = fields.name.is_some() || fields.kvk.is_some() || fields.vat.is_some();
        if !is_named && line.faults.is_empty() {
            let named = [Field::Name, Field::Kvk, Field::Vat].into_iter().find_map(|field| self.at(field));
            line.faults
                .extend(named.map(|heading| CellFault::new(heading.text.as_str(), "", CellWhy::Empty)));
        }
        let parts = contact.into_iter().chain(scan).collect();
        let company = Some(CompanyOffer { key: None, fields });
        Some(Offer { place: grid.place(row), company, parts, faults: line.faults })
    }

    fn company(&self, line: &mut Line<'_>) -> CompanyFields {
        let at = |field| self.at(field);
        let tags = line.text(at(Field::Tags)).map(|text| {
            let tags = text.split([';', ',']).map(str::trim).filter(|tag| !tag.is_empty());
            tags.map(str::to_owned).collect::<Vec<_>>()
        });
        CompanyFields {
            name: line.text(at(Field::Name)),
            kvk: line.kvk(at(Field::Kvk)),
            vat: line.vat(at(Field::Vat)),
            sector: line.choice(at(Field::Sector), choices::sector),
            second_sector: line.choice(at(Field::SecondSector), choices::sector),
            section: line.choice(at(Field::Section), choices::section),
            size: line.choice(at(Field::Size), choices::size),
            persons: line.whole(at(Field::Persons)),
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

    /// The street with what belongs behind it.
    fn street(&self, line: &mut Line<'_>) -> Option<String> {
        let street = line.text(self.at(Field::Street));
        let number = line.text(self.at(Field::HouseNumber));
        let addition = line.text(self.at(Field::HouseAddition));
        let street = street?;
        let number = number.map(|number| number + &addition.unwrap_or_default());
        Some(number.map_or_else(|| street.clone(), |number| format!("{street} {number}")))
    }

    fn contact(&self, line: &mut Line<'_>) -> Option<Part> {
        let mut text = |field| line.text(self.at(field));
        let parts = [Field::ContactFirst, Field::ContactInfix, Field::ContactLast].map(&mut text);
        let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = text(Field::ContactName).unwrap_or(joined);
        let [role, email, phone] = [Field::ContactRole, Field::ContactEmail, Field::ContactPhone]
            .map(|field| text(field).unwrap_or_default());
        // A role alone is nobody.
        let is_somebody = [&name, &email, &phone].into_iter().any(|text| !text.is_empty());
        is_somebody
            .then(|| Part::Contact(Unowned::new(|company| Contact { company, name, role, email, phone })))
    }

    /// The scan, where an answer is given. One without a day is of today.
    fn scan(&self, line: &mut Line<'_>) -> Option<Part> {
        let composition = self.mapping.composition;
        let scanned_on = line.date(self.at(Field::ScannedOn));
        let scanned_by = line.text(self.at(Field::ScannedBy)).unwrap_or_default();
        let answers = composition.items().map(|item| {
            let heading = self.at(Field::Answer(item.technology));
            line.choice(heading, choices::answer).unwrap_or(Answer::Unknown)
        });
        let is_given = answers.iter().any(|answer| *answer != Answer::Unknown);
        is_given.then(|| {
            Part::Scan(Unowned::new(|company| ScanRecord {
                company,
                scanned_on: scanned_on.unwrap_or(self.today),
                composition,
                scan: Scan::from_answers(answers),
                scanned_by,
                source: ScanSource::Import,
                kiosk: None,
                note: String::new(),
            }))
        })
    }
}
