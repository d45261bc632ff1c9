//! The customers of a hub, as the portal gives them: `export-sme*.xlsx`.
//!
//! Source: two programs of hubs. Both take the name from column B and the number for value added tax from column D of the
//! sheet "Reporting of EDIH services del"; the headings were not seen, so these two columns are taken by their place, and
//! others where their headings are known.

use super::grid::{Grid, Heading};
use super::line::Line;
use super::{Asked, choices};
use crate::table::{TableNotation, plain};
use crate::{CellFault, CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, ReadError};
use peil_exchange::sheet::{Row, Sheet};

/// How the name of the sheet begins; the portal cuts it off.
const SHEET: &str = "Reporting of EDIH services";
const ID_COLUMN: u16 = 0;
const NAME_COLUMN: u16 = 1;
const VAT_COLUMN: u16 = 3;

const SECTOR: [&str; 3] = ["Customer primary sector", "Primary sector", "Sector"];
const SIZE: [&str; 3] = ["Customer staff size", "Staff size", "Size"];
const PROVINCE: [&str; 2] = ["Customer region", "Region"];
const CITY: [&str; 2] = ["City", "Town"];
const POSTAL_CODE: [&str; 2] = ["Postal code", "Zip code"];
const STREET: [&str; 2] = ["Street", "Address"];
const WEBSITE: [&str; 1] = ["Website"];
const FOUNDED: [&str; 2] = ["Foundation year", "Year of foundation"];

/// The headings of this export that Peil knows, where they are.
struct Columns<'g> {
    id: Option<&'g Heading>,
    name: &'g Heading,
    vat: Option<&'g Heading>,
    named: [Option<&'g Heading>; 8],
}

pub(super) fn read(sheet: &Sheet, asked: Asked<'_>) -> Option<Result<Incoming, ReadError>> {
    if !sheet.name.trim().to_lowercase().starts_with(&SHEET.to_lowercase()) {
        return None;
    }
    let grid = Grid::under_first(sheet)?;
    let columns = Columns::of(&grid)?;
    Some(read_rows(&grid, &columns, asked))
}

impl<'g> Columns<'g> {
    fn of(grid: &'g Grid<'_>) -> Option<Self> {
        let at = |place| grid.headings().iter().find(|heading| heading.column == place);
        let named = [&SECTOR[..], &SIZE, &PROVINCE, &CITY, &POSTAL_CODE, &STREET, &WEBSITE, &FOUNDED];
        let named = named.map(|names| names.iter().find_map(|name| grid.find(name)));
        let name = at(NAME_COLUMN)?;
        let is_number = |heading: &&Heading| plain(&heading.text).ends_with("id");
        Some(Self { id: at(ID_COLUMN).filter(is_number), name, vat: at(VAT_COLUMN), named })
    }

    fn all(&self) -> Vec<u16> {
        let found = [self.id, Some(self.name), self.vat].into_iter().chain(self.named).flatten();
        found.map(|heading| heading.column).collect()
    }
}

fn read_rows(grid: &Grid<'_>, columns: &Columns<'_>, asked: Asked<'_>) -> Result<Incoming, ReadError> {
    let mut incoming = Incoming::of(Kind::PortalCustomers);
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        incoming.offers.push(offer(grid, columns, row));
    }
    let left = grid.left(&columns.all());
    incoming.notes.extend(Some(left).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

fn offer(grid: &Grid<'_>, columns: &Columns<'_>, row: Row<'_>) -> Offer {
    let mut line = Line::new(row, TableNotation::default());
    let [sector, size, province, city, postal_code, street, website, founded] = columns.named;
    let name = line.text(Some(columns.name));
    if name.is_none() {
        line.faults.push(CellFault::new(columns.name.text.as_str(), "", CellWhy::Empty));
    }
    // A region is a province where it has the name of one.
    let province = line.text(province).and_then(|text| choices::province(&text));
    let fields = CompanyFields {
        name,
        vat: line.vat(columns.vat),
        sector: line.choice(sector, choices::sector),
        size: line.choice(size, choices::size),
        province,
        city: line.text(city),
        postal_code: line.text(postal_code),
        street: line.text(street),
        website: line.text(website),
        founded: line.period(founded),
        ..CompanyFields::default()
    };
    let key = line.number_text(columns.id).and_then(|id| id.parse().ok());
    let company = Some(CompanyOffer { key, fields });
    Offer { place: grid.place(row), company, faults: line.faults, ..Offer::default() }
}
