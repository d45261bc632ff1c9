//! Cells with the form of a percentage, which a spreadsheet counts in parts of one and shows in parts of a hundred.

use crate::support::{faults, incoming, scores};
use peil_core::Decimal;
use peil_transfer::{CellWhy, Incoming};
use rust_xlsxwriter::{Format, Workbook};

const HEADINGS: [&str; 10] = [
    "SME name",
    "DMA Timing",
    "DMA Score",
    "Digital Business Strategy",
    "Digital Readiness",
    "Human-Centric Digitalisation",
    "Data Governance",
    "Automation & Artificial Intelligence",
    "Green Digitalisation",
    "SME ID",
];

/// A sheet with texts, and below them numbers that are all shown as percentages.
fn sheet(headings: &[&str], texts: &[&str], shares: &[f64]) -> Incoming {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let form = Format::new().set_num_format("0.0%");
    for (heading, column) in headings.iter().zip(0..) {
        sheet.write(0, column, *heading).unwrap();
    }
    for (text, column) in texts.iter().zip(0..) {
        sheet.write(1, column, *text).unwrap();
    }
    for (share, column) in shares.iter().zip(u16::try_from(texts.len()).unwrap()..) {
        sheet.write_with_format(1, column, *share, &form).unwrap();
    }
    incoming(&workbook.save_to_buffer().unwrap())
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn scores_of_the_portal_in_percent_are_what_the_sheet_shows() {
    let shares = [0.4787, 0.5, 1.0, 0.07, 2.0 / 3.0, 0.0, 0.29];
    let read = sheet(&HEADINGS, &["Bakkerij Jansen", "T0"], &shares);
    let found = scores(&read.offers[0]);
    assert_eq!(found.overall, number("47.87"));
    assert_eq!(found.dimensions, ["50", "100", "7", "66.666667", "0", "29"].map(number));
    let read = sheet(&HEADINGS, &["Bakkerij Jansen", "T0"], &[47.87, 0.5, 1.0, 0.07, 0.6, 0.0, 0.29]);
    assert_eq!(
        faults(&read.offers[0]),
        [("DMA Score", "4787%", CellWhy::Range)],
        "a sheet that shows 4787 %"
    );
}

/// As a spreadsheet saves the same sheet as text.
#[test]
fn scores_in_percent_are_the_same_in_a_text() {
    let text = format!("{}\nBakkerij Jansen;T0;47,87%;50%;100 %;7%;66,7%;0%;29;4711\n", HEADINGS.join(";"));
    let read = incoming(text.as_bytes());
    let found = scores(&read.offers[0]);
    assert_eq!(found.overall, number("47.87"));
    assert_eq!(found.dimensions, ["50", "100", "7", "66.7", "0", "29"].map(number));
}

#[test]
fn a_percentage_is_no_count_no_amount_and_no_year_but_may_stand_in_a_text() {
    let headings = ["Bedrijfsnaam", "Opmerkingen", "Aantal medewerkers", "Oprichtingsdatum", "Toestemming"];
    let read = sheet(&headings, &["Bakkerij Jansen"], &[0.4787, 0.12, 19.98, 1.0]);
    assert_eq!(
        faults(&read.offers[0]),
        [
            ("Aantal medewerkers", "12%", CellWhy::WholeNumber),
            ("Oprichtingsdatum", "1998%", CellWhy::Period),
            ("Toestemming", "100%", CellWhy::Choice),
        ]
    );
    let fields = &read.offers[0].company.as_ref().unwrap().fields;
    assert_eq!(fields.notes.as_deref(), Some("47,87%"));
    let headings =
        ["Customer", "Service category delivered", "Status", "Service price", "Number of attendees"];
    let read = sheet(&headings, &["Bakkerij Jansen", "Test before invest", "Finalised"], &[0.5, 0.12]);
    assert_eq!(
        faults(&read.offers[0]),
        [("Number of attendees", "12%", CellWhy::WholeNumber), ("Service price", "50%", CellWhy::Amount)]
    );
}
