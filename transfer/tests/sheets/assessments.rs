//! Rows of assessments with the column stems of the portal.

use crate::support::{day, faults, incoming};
use peil_core::maturity::{Question, Rules, Stage};
use peil_portfolio::Assessment;
use peil_transfer::{CellWhy, Kind, Note, Offer, Part};

fn assessment(offer: &Offer) -> &Assessment {
    match offer.parts.as_slice() {
        [Part::Assessment(assessment)] => assessment.record(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_few_columns_as_they_were_seen() {
    let text = "\u{feff}\"time_point\",\"maturity_assessment_date\",\"enterprise_name_edih\",\"fiscal_registration_number_vat\",\
        \"product_service_design_m2_1_1\",\"cyber_security_m2_1_1\",\"financial_resources_m2_1_2\",\
        \"following_advanced_digital_technologies_m2_2_4__additive_manufacturing_m2_2_4\",\
        \"cyber_threats_egularly_monitored_m2_4_8\",\
        \"green_digitalisation_2_likert__environmental_concerns_m2_6_11\",\"own_column\"\r\n\
        \"T1\",\"05/12/2025\",\"Bakkerij\",\"NL004495445B01\",\"1|0\",\"0|1\",\"1\",\"8\",\"0\",\"5\",\"x\"\r\n";
    let read = incoming(text.as_bytes());
    assert_eq!(read.kind, Kind::AssessmentRows);
    assert_eq!(read.notes, [Note::ColumnsLeft(vec!["own_column".into()])]);
    let fields = &read.offers[0].company.as_ref().unwrap().fields;
    assert_eq!(fields.name.as_deref(), Some("Bakkerij"));
    let found = assessment(&read.offers[0]);
    assert_eq!((found.stage, found.assessed_on, found.finished), (Stage::T1, day("2025-05-12"), false));
    let answer = |question, item| found.answers.get(question, item);
    // In the source the first half is what is planned, the second what was invested.
    assert_eq!((answer(Question::Q1a, 0), answer(Question::Q1b, 0)), (Some(0), Some(1)));
    assert_eq!((answer(Question::Q1a, 9), answer(Question::Q1b, 9)), (Some(1), Some(0)));
    assert_eq!((answer(Question::Q2, 1), answer(Question::Q4, 6)), (Some(1), Some(4)));
    assert_eq!((answer(Question::Q8, 3), answer(Question::Q11, 0)), (Some(0), Some(1)));
    assert_eq!(found.answers.missing(), 96 - 8);
}

#[test]
fn a_row_with_a_fault_names_its_cell() {
    let header = "time_point,maturity_assessment_date,enterprise_name_edih,product_service_design_m2_1_1,financial_resources_m2_1_2,following_advanced_digital_technologies_m2_2_4__additive_manufacturing_m2_2_4";
    for (row, expected) in [
        ("T4,05/12/2025,A,0|0,1,0", ("time_point", "T4", CellWhy::Choice)),
        (",05/12/2025,A,0|0,1,0", ("time_point", "", CellWhy::Empty)),
        ("T0,13/12/2025,A,0|0,1,0", ("maturity_assessment_date", "13/12/2025", CellWhy::Date)),
        ("T0,,A,0|0,1,0", ("maturity_assessment_date", "", CellWhy::Empty)),
        ("T0,05/12/2025,,0|0,1,0", ("enterprise_name_edih", "", CellWhy::Empty)),
        ("T0,05/12/2025,A,1,1,0", ("product_service_design_m2_1_1", "1", CellWhy::Choice)),
        ("T0,05/12/2025,A,1|2,1,0", ("product_service_design_m2_1_1", "1|2", CellWhy::Choice)),
        ("T0,05/12/2025,A,0|0,2,0", ("financial_resources_m2_1_2", "2", CellWhy::Choice)),
        (
            "T0,05/12/2025,A,0|0,1,3",
            (
                "following_advanced_digital_technologies_m2_2_4__additive_manufacturing_m2_2_4",
                "3",
                CellWhy::Choice,
            ),
        ),
        (
            "T0,05/12/2025,A,0|0,1,12",
            (
                "following_advanced_digital_technologies_m2_2_4__additive_manufacturing_m2_2_4",
                "12",
                CellWhy::Choice,
            ),
        ),
    ] {
        let read = incoming(format!("{header}\n{row}\n").as_bytes());
        assert_eq!(faults(&read.offers[0]), [expected], "{row}");
    }
}

/// The published test vector of the reference notes, written by the stems: Q1 4 and 3 ticks, Q2 5, Q3 7, Q4 [0,0,5,2,1,0,3],
/// Q5 3, Q6 5, Q7 4 without the negative one, Q8 4, Q9 [3,0,0,0,5], Q10 4, Q11 [1,0,1,0,2] give 46.22.
#[test]
fn a_whole_row_scores_as_it_should() {
    let stems = include_str!("stems.txt");
    let ticks = |count: usize, of: usize| -> Vec<u8> { (0..of).map(|item| u8::from(item < count)).collect() };
    let mut values: Vec<String> = ticks(3, 10)
        .iter()
        .zip(ticks(4, 10))
        .map(|(planned, invested)| format!("{planned}|{invested}"))
        .collect();
    let mut put =
        |cells: Vec<u8>, worth: u8| values.extend(cells.iter().map(|cell| (cell * worth).to_string()));
    put(ticks(5, 10), 1);
    put(ticks(7, 10), 1);
    put(vec![0, 0, 5, 2, 1, 0, 3], 2);
    put(ticks(3, 7), 1);
    put(ticks(5, 8), 1);
    put(vec![1, 0, 1, 1, 1, 0, 0, 0], 1);
    put(ticks(4, 6), 1);
    put(vec![3, 0, 0, 0, 5], 2);
    put(ticks(4, 10), 1);
    put(vec![1, 0, 1, 0, 2], 5);
    let header: Vec<&str> = stems.lines().collect();
    assert_eq!((header.len(), values.len()), (86, 86));
    let text = format!(
        "time_point,maturity_assessment_date,enterprise_name_edih,fiscal_registration_number_vat,{}\nT0,01/31/2026,A,,{}\n",
        header.join(","),
        values.join(",")
    );
    let read = incoming(text.as_bytes());
    assert_eq!(read.notes, []);
    let found = assessment(&read.offers[0]);
    assert!(found.finished);
    let rules = Rules::default();
    let overall = found.answers.score(rules).unwrap().overall();
    assert_eq!(rules.printed(overall), "46.22".parse().unwrap());
}
