//! The services of a hub in the sheet of 28 columns that the portal gives and takes, as a workbook or as text.

use super::grid::{Grid, Heading};
use super::line::Line;
use super::{Asked, choices};
use crate::portal::services::Column;
use crate::table::{DateOrder, TableNotation, plain};
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, Part, ReadError, Unowned,
};
use peil_core::Notation;
use peil_exchange::sheet::{Cell, Row, Sheet};
use peil_portfolio::{Date, Service, ServiceStatus};

/// What a sheet of services always has.
const NEEDED: [Column; 3] = [Column::Customer, Column::Category, Column::Status];

pub(super) fn read(sheet: &Sheet, asked: Asked<'_>) -> Option<Result<Incoming, ReadError>> {
    let known = Column::ALL.map(|column| plain(column.heading()));
    let grid = Grid::with(sheet, |heading| known.iter().any(|name| name == heading))?;
    let all = NEEDED.iter().all(|column| find(&grid, *column).is_some());
    all.then(|| read_rows(&grid, asked))
}

/// A column by its heading. One of them was also seen with EUR for its last sign.
fn find<'g>(grid: &'g Grid<'_>, column: Column) -> Option<&'g Heading> {
    let heading = column.heading();
    grid.find(heading).or_else(|| grid.find(&heading.replace('€', "EUR")))
}

fn read_rows(grid: &Grid<'_>, asked: Asked<'_>) -> Result<Incoming, ReadError> {
    let mut incoming = Incoming::of(Kind::PortalServices);
    let decimals = if asked.is_dutch_text { Notation::Comma } else { Notation::Point };
    let notation = TableNotation { decimals, ..TableNotation::default() };
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        incoming.offers.push(offer(grid, row, notation));
    }
    let known: Vec<u16> = Column::ALL
        .into_iter()
        .filter_map(|column| find(grid, column))
        .map(|heading| heading.column)
        .collect();
    incoming.notes.extend(Some(grid.left(&known)).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

fn offer(grid: &Grid<'_>, row: Row<'_>, notation: TableNotation) -> Offer {
    let mut line = Line::new(row, notation);
    let at = |column| find(grid, column);
    let name = line.text(at(Column::Customer));
    let category = line.choice(at(Column::Category), choices::category);
    for (found, column) in [(name.is_some(), Column::Customer), (category.is_some(), Column::Category)] {
        if !found && line.faults.iter().all(|fault| plain(&fault.column) != plain(column.heading())) {
            line.faults.push(CellFault::new(column.heading(), "", CellWhy::Empty));
        }
    }
    let fields = CompanyFields {
        name,
        vat: line.vat(at(Column::Vat)),
        sector: line.choice(at(Column::CustomerSector), choices::sector),
        size: line.choice(at(Column::CustomerSize), choices::size),
        province: line.text(at(Column::CustomerRegion)).and_then(|text| choices::province(&text)),
        ..CompanyFields::default()
    };
    let key = line.number_text(at(Column::CustomerId)).and_then(|id| id.parse().ok());
    let (begins, ends) = days(&mut line, at(Column::Dates));
    let technologies = line.text(at(Column::Technologies)).unwrap_or_default();
    let technologies = technologies.split(';').map(str::trim).filter(|name| !name.is_empty());
    let technologies = technologies.map(str::to_owned).collect();
    let status = line.choice(at(Column::Status), choices::status);
    let open = status.map_or_else(|| vec!["status"], |_| Vec::new());
    let mut text = |column| line.whole_text(at(column)).unwrap_or_default();
    let both = |first: String, second: String| match (first.is_empty(), second.is_empty()) {
        (false, false) => format!("{first}; {second}"),
        _ => first + &second,
    };
    let investment_kind = both(text(Column::InvestmentKind), text(Column::InvestmentKindSpecified));
    let capacities = both(text(Column::Capacities), text(Column::CapacitiesSpecified));
    let (aid_note, description) = (text(Column::AidNote), text(Column::Description));
    let (other_technology, delivered_by) = (text(Column::OtherTechnology), text(Column::AuthorEmail));
    let portal_id = line.number_text(at(Column::ContentId)).unwrap_or_default();
    let attendees = line.whole(at(Column::Attendees));
    let [price_cents, invoiced_cents, aid_cents, investment_cents] =
        [Column::Price, Column::Invoiced, Column::Aid, Column::Investment]
            .map(|column| line.cents(at(column)));
    let service = category.map(|category| {
        Part::Service(Unowned::new(|company| Service {
            technologies,
            other_technology,
            begins,
            ends,
            attendees,
            price_cents,
            invoiced_cents,
            aid_cents,
            aid_note,
            status: status.unwrap_or(ServiceStatus::Planned),
            description,
            investment_cents,
            investment_kind,
            capacities,
            portal_id,
            delivered_by,
            ..Service::planned(company, category)
        }))
    });
    let company = Some(CompanyOffer { key, fields });
    Offer { place: grid.place(row), company, parts: service.into_iter().collect(), faults: line.faults, open }
}

/// What stands between two days. A bare slash is one only where it stands alone.
const BETWEEN: [&str; 7] = [" / ", " - ", " – ", " — ", " t/m ", " tot en met ", " to "];

/// `2026-01-05 / 2026-02-01`, one of the two, or one day in a cell of days.
fn days(line: &mut Line<'_>, heading: Option<&Heading>) -> (Option<Date>, Option<Date>) {
    if let Cell::Date(_) = line.cell(heading) {
        return (line.date(heading), None);
    }
    let read = line.read(heading, |text| {
        let one = DateOrder::DayFirst.date(text);
        if one.is_some() {
            return Ok((one, None));
        }
        let (begins, ends) = halves(text).ok_or(CellWhy::Date)?;
        let day = |text: &str| match text.trim() {
            "" => Ok(None),
            text => DateOrder::DayFirst.date(text).map(Some).ok_or(CellWhy::Date),
        };
        match (day(begins)?, day(ends)?) {
            (Some(begins), Some(ends)) if ends < begins => Err(CellWhy::Contradiction),
            days => Ok(days),
        }
    });
    read.unwrap_or_default()
}

/// The two halves of a period.
fn halves(text: &str) -> Option<(&str, &str)> {
    let alone = || text.split_once('/').filter(|(_, ends)| !ends.contains('/'));
    // One of the two may be missing, with the slash at the end or in front.
    let open =
        || text.strip_prefix("/ ").map(|ends| ("", ends)).or_else(|| Some((text.strip_suffix(" /")?, "")));
    BETWEEN.iter().find_map(|sign| text.split_once(sign)).or_else(open).or_else(alone)
}
