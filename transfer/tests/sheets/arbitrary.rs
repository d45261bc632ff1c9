//! Whatever stands in the cells, every row is an offer with its place, or nothing; and every fault names a column.

use crate::support::{place, try_with};
use peil_transfer::{Field, Kind, Mappings, Offer, ReadError};
use peil_words::{Language, Words};
use proptest::prelude::*;

const PORTAL: [&[&str]; 3] = [
    &["SME name", "SME ID", "DMA Timing", "DMA Score", "Digital Readiness", "EDIH Name"],
    &[
        "Customer",
        "VAT",
        "Service category delivered",
        "Service price",
        "Status",
        "Dates",
        "Number of attendees",
        "Customer ID",
    ],
    &[
        "time_point",
        "maturity_assessment_date",
        "enterprise_name_edih",
        "product_service_design_m2_1_1",
        "financial_resources_m2_1_2",
    ],
];

/// Headings of a table of the portal, or any that Peil knows.
fn headings() -> impl Strategy<Value = Vec<String>> {
    let words = Words::new(Language::Dutch);
    let known: Vec<String> = Field::all().map(|field| field.said(&words)).collect();
    let own = |headings: &&[&str]| headings.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>();
    let portal = PORTAL.iter().map(own).collect::<Vec<_>>();
    prop_oneof![prop::sample::select(portal), prop::sample::subsequence(known, 1..12)]
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,9}",
        "-?[0-9]{1,3}[.,][0-9]{1,3}",
        "[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2} / [0-9]{4}-[0-9]{2}-[0-9]{2}",
        prop::sample::select(vec![
            "T0",
            "T1",
            "ja",
            "nee",
            "C",
            "Drenthe",
            "10-49",
            "Finalised",
            "Test before invest",
            "1|0",
            "NL004495445B01",
            "01234567",
            "-",
            "'=1",
            "'\n",
        ])
        .prop_map(str::to_owned),
        "[ -~éë€\n]{0,12}",
    ]
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_row_is_told_with_its_place_and_its_columns(
        (headings, rows) in headings().prop_flat_map(|headings| {
            let width = headings.len();
            (Just(headings), prop::collection::vec(prop::collection::vec(cell(), width), 0..6))
        })
    ) {
        let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";") + "\r\n";
        let text = line(&headings) + &rows.iter().map(line).collect::<String>();
        let read = match try_with(text.as_bytes(), &Mappings::default()) {
            // No column tells the company.
            Err(error) => return { prop_assert_eq!(error, ReadError::Unrecognised); Ok(()) },
            Ok(read) => read,
        };
        prop_assert!(matches!(
            read.kind,
            Kind::PortalResults | Kind::PortalServices | Kind::AssessmentRows | Kind::Table(_)
        ));
        prop_assert!(read.offers.len() <= rows.len());
        let mut places: Vec<String> = read.offers.iter().map(place).collect();
        places.dedup();
        prop_assert_eq!(places.len(), read.offers.len());
        for Offer { faults, company, parts, .. } in &read.offers {
            let fields = &company.as_ref().unwrap().fields;
            let says = !parts.is_empty() || !fields.is_empty();
            prop_assert!(says || !faults.is_empty(), "an offer of nothing");
            let texts = [&fields.name, &fields.street, &fields.city, &fields.postal_code, &fields.website, &fields.notes];
            prop_assert!(texts.into_iter().flatten().all(|text| !text.trim().is_empty()), "{:?}", fields);
            for fault in faults {
                let is_dimension = matches!(read.kind, Kind::PortalResults);
                prop_assert!(is_dimension || headings.contains(&fault.column), "{:?}", fault);
                prop_assert!(!fault.text.chars().any(char::is_control));
            }
        }
    }
}
