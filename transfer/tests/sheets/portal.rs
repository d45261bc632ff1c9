//! What the portal of the hubs gives.

use crate::support::{day, faults, incoming, place, row, scores, workbook};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use peil_core::record::{Province, SizeClass};
use peil_exchange::Encoding;
use peil_portfolio::{DmaSector, Service, ServiceCategory, ServiceStatus};
use peil_transfer::{CellWhy, Kind, Note, Offer, Part};

const RESULTS: [&str; 11] = [
    "SME name",
    "SME ID",
    "DMA Timing",
    "DMA Score",
    "Digital Business Strategy",
    "Digital Readiness",
    "Human-Centric Digitalisation",
    "Data Governance",
    "Automation & Artificial Intelligence",
    "Green Digitalisation",
    "EDIH Name",
];

fn service(offer: &Offer) -> &Service {
    match offer.parts.as_slice() {
        [Part::Service(service)] => service.record(),
        other => panic!("{other:?}"),
    }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn results_give_scores_without_answers() {
    let heading = RESULTS.map(crate::support::Cell::from).into();
    let rows = [
        heading,
        row![
            "Bakkerij Jansen B.V.",
            4711.0,
            "T0",
            46.22,
            40.0,
            50.71,
            52.68,
            61.9,
            32.0,
            40.0,
            "EDIH Noord-Nederland"
        ],
        row![
            "Bakkerij Jansen B.V.",
            4711.0,
            "T1",
            "58.5",
            50.0,
            60.0,
            55.0,
            66.0,
            50.0,
            70.0,
            "EDIH Noord-Nederland"
        ],
    ];
    let read = incoming(&workbook("My SMEs DMA Results", &rows));
    assert_eq!((read.kind, read.notes, read.offers.len()), (Kind::PortalResults, vec![], 2));
    let first = &read.offers[0];
    assert_eq!(place(first), "My SMEs DMA Results!2");
    let company = first.company.as_ref().unwrap();
    assert_eq!((company.key, company.fields.name.as_deref()), (Some(4711), Some("Bakkerij Jansen B.V.")));
    let found = scores(first);
    assert_eq!((found.stage, found.overall, found.scored_on), (Stage::T0, number("46.22"), None));
    let dimensions = ["40", "50.71", "52.68", "61.9", "32", "40"].map(number);
    assert_eq!(found.dimensions, dimensions);
    assert_eq!(found.dimension(Dimension::Data), number("61.9"));
    assert_eq!((found.portal_id.as_str(), found.hub.as_str()), ("4711", "EDIH Noord-Nederland"));
    assert_eq!((scores(&read.offers[1]).stage, scores(&read.offers[1]).overall), (Stage::T1, number("58.5")));
}

#[test]
fn a_result_with_a_fault_names_its_cell() {
    let heading: Vec<_> = RESULTS.map(crate::support::Cell::from).into();
    let rows = [
        heading,
        row!["Een", 1.0, "T3", 46.22, 40.0, 50.0, 50.0, 60.0, 30.0, 40.0],
        row!["Twee", 2.0, "T0", 146.22, 40.0, 50.0, 50.0, 60.0, 30.0, 40.0],
        row!["Drie", 3.0, "T0", "hoog", 40.0, 50.0, "", 60.0, 30.0, 40.0],
        row!["", 4.0, "T0", 50.0, 40.0, 50.0, 50.0, 60.0, 30.0, 40.0],
    ];
    let read = incoming(&workbook("Blad", &rows));
    let found: Vec<_> = read.offers.iter().map(faults).collect();
    assert_eq!(found[0], [("DMA Timing", "T3", CellWhy::Choice)]);
    assert_eq!(found[1], [("DMA Score", "146.22", CellWhy::Range)]);
    assert_eq!(
        found[2],
        [("DMA Score", "hoog", CellWhy::Number), ("Human-Centric Digitalisation", "", CellWhy::Empty)]
    );
    assert_eq!(found[3], [("SME name", "", CellWhy::Empty)]);
    assert!(read.offers.iter().take(3).all(|offer| offer.parts.is_empty()));
}

#[test]
fn customers_are_told_by_the_place_of_their_columns() {
    let rows = [
        row![
            "Content ID",
            "Title of the SME",
            "PIC",
            "Fiscal registration",
            "Customer primary sector",
            "Customer staff size",
            "Customer region",
            "Other"
        ],
        row![
            91.0,
            "Bakkerij Jansen",
            "",
            "NL004495445B01",
            "Agriculture and food",
            "Small (10-49)",
            "Drenthe",
            "x"
        ],
        row![92.0, "Zonder nummer", "", "-", "", "", "Vlaanderen", ""],
        row![93.0, "Verkeerd", "", "NL004495446B01", "Raketten", "", "", ""],
        row![94.0, "", "", "NL004495445B01", "", "", "", ""],
    ];
    let read = incoming(&workbook("Reporting of EDIH services del", &rows));
    assert_eq!(read.kind, Kind::PortalCustomers);
    assert_eq!(read.notes, [Note::ColumnsLeft(vec!["PIC".into(), "Other".into()])]);
    let company = read.offers[0].company.as_ref().unwrap();
    assert_eq!(company.key, Some(91));
    assert_eq!(company.fields.name.as_deref(), Some("Bakkerij Jansen"));
    assert_eq!(company.fields.vat.as_ref().unwrap().to_string(), "NL004495445B01");
    assert_eq!(company.fields.sector, Some(DmaSector::Agriculture));
    assert_eq!(company.fields.size, Some(SizeClass::Small));
    assert_eq!(company.fields.province, Some(Province::Drenthe));
    let second = read.offers[1].company.as_ref().unwrap();
    assert_eq!((&second.fields.vat, second.fields.province), (&None, None));
    let vat = CellWhy::Vat(peil_portfolio::VatError::Check);
    let expected = [
        ("Fiscal registration", "NL004495446B01", vat),
        ("Customer primary sector", "Raketten", CellWhy::Choice),
    ];
    assert_eq!(faults(&read.offers[2]), expected);
    assert_eq!(faults(&read.offers[3]), [("Title of the SME", "", CellWhy::Empty)]);
}

/// The 28 columns as the upload sheet of a hub has them.
const SERVICES: [&str; 28] = [
    "Content ID",
    "Customer",
    "VAT",
    "Service category delivered",
    "Number of attendees",
    "Service price",
    "Price invoiced to customer",
    "Amount of the service price to be reported as Aid of national or regional public nature, €",
    "Specific information on State Aid",
    "Technology type used",
    "Status",
    "Short description of the service",
    "Amount of investment triggered",
    "Type of investment",
    "Dates",
    "Information on the use of capacities financed by the Digital Europe Programme",
    "Specify use of capacities financed by the Digital Europe Programme",
    "Specify type of investment",
    "Specify Technology type used",
    "Customer ID",
    "EDIH Name",
    "EDIH Country",
    "Customer Country",
    "Customer  region",
    "Customer primary sector",
    "Customer staff size",
    "Customer type",
    "Author's email",
];

const SERVICE: [&str; 28] = [
    "1201",
    "Robotbouw B.V.",
    "NL004495445B01",
    "Test before invest",
    "3",
    "3500",
    "0",
    "600.50",
    "de minimis",
    "Artificial Intelligence & Decision support;Robotics",
    "Finalised and invoiced",
    "Advies over een cel",
    "12000",
    "Equipment",
    "2025-01-31 / 2025-03-01",
    "",
    "TEF",
    "",
    "",
    "77",
    "EDIH Noord-Nederland",
    "Netherlands",
    "Netherlands",
    "Friesland",
    "Manufacturing",
    "Small (10-49)",
    "SME",
    "coach@example.org",
];

fn check_service(offer: &Offer) {
    let company = offer.company.as_ref().unwrap();
    assert_eq!(offer.faults, []);
    assert_eq!((company.key, company.fields.name.as_deref()), (Some(77), Some("Robotbouw B.V.")));
    assert_eq!(company.fields.province, Some(Province::Fryslan));
    assert_eq!(company.fields.sector, Some(DmaSector::Manufacturing));
    let found = service(offer);
    assert_eq!(found.category, ServiceCategory::TestBeforeInvest);
    assert_eq!(found.status, ServiceStatus::FinishedAndInvoiced);
    assert_eq!(found.technologies, ["Artificial Intelligence & Decision support", "Robotics"]);
    assert_eq!((found.begins, found.ends), (Some(day("2025-01-31")), Some(day("2025-03-01"))));
    assert_eq!((found.attendees, found.price_cents, found.invoiced_cents), (Some(3), Some(350_000), Some(0)));
    assert_eq!((found.aid_cents, found.investment_cents), (Some(60_050), Some(1_200_000)));
    assert_eq!((found.aid_note.as_str(), found.description.as_str()), ("de minimis", "Advies over een cel"));
    assert_eq!((found.investment_kind.as_str(), found.capacities.as_str()), ("Equipment", "TEF"));
    assert_eq!((found.portal_id.as_str(), found.delivered_by.as_str()), ("1201", "coach@example.org"));
}

#[test]
fn services_are_the_same_from_a_workbook_and_from_text() {
    let rows: [Vec<_>; 2] = [SERVICES, SERVICE].map(|row| row.map(crate::support::Cell::from).into());
    let read = incoming(&workbook("Reporting of EDIH services del", &rows));
    assert_eq!((&read.kind, read.offers.len(), read.notes.len()), (&Kind::PortalServices, 1, 0));
    check_service(&read.offers[0]);
    let quoted = |row: [&str; 28]| row.map(|field| format!("\"{field}\"")).join(",");
    let text = format!("\u{feff}{}\r\n{}\r\n", quoted(SERVICES), quoted(SERVICE));
    let read = incoming(text.as_bytes());
    assert_eq!(read.kind, Kind::PortalServices);
    assert_eq!(place(&read.offers[0]), "line 2");
    check_service(&read.offers[0]);
}

#[test]
fn a_dutch_spreadsheet_keeps_semicolons_in_quotation_marks_and_old_encoding() {
    let quoted = |row: [&str; 28]| row.map(|field| format!("\"{field}\"")).join(";") + "\r\n";
    let dutch =
        [SERVICES, SERVICE].map(quoted).concat().replace("600.50", "600,50").replace("\"3500\"", "\"3.500\"");
    let old = |sign: char| if sign == '€' { 0x80 } else { u8::try_from(u32::from(sign)).unwrap() };
    let bytes: Vec<u8> = dutch.chars().map(old).collect();
    let read = incoming(&bytes);
    assert_eq!(read.notes, [Note::Encoding(Encoding::Windows1252)]);
    check_service(&read.offers[0]);
}

#[test]
fn a_service_with_a_fault_names_its_cell() {
    let with = |changes: &[(&str, &str)]| {
        let mut values = SERVICE;
        for (column, value) in changes {
            let at = SERVICES.iter().position(|known| known == column).unwrap();
            values[at] = value;
        }
        let rows: [Vec<_>; 2] = [SERVICES, values].map(|row| row.map(crate::support::Cell::from).into());
        incoming(&workbook("Diensten", &rows)).offers.remove(0)
    };
    for (column, value, why) in [
        ("Customer", "", CellWhy::Empty),
        ("Service category delivered", "Koffie", CellWhy::Choice),
        ("Service category delivered", "", CellWhy::Empty),
        ("Status", "Bijna", CellWhy::Choice),
        ("Number of attendees", "2.5", CellWhy::WholeNumber),
        ("Service price", "12.345", CellWhy::Amount),
        ("Service price", "-5", CellWhy::Amount),
        ("Dates", "2025-02-30 / 2025-03-01", CellWhy::Date),
        ("Dates", "2025-03-02 / 2025-03-01", CellWhy::Contradiction),
        ("Customer primary sector", "Raketten", CellWhy::Choice),
        ("VAT", "US1", CellWhy::Vat(peil_portfolio::VatError::Country)),
    ] {
        assert_eq!(faults(&with(&[(column, value)])), [(column, value, why)]);
    }
    let open = with(&[("Dates", "2025-02-01 /")]);
    assert_eq!((service(&open).begins, service(&open).ends), (Some(day("2025-02-01")), None));
}
