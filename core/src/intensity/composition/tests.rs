use super::*;
use crate::intensity::{Answer, ITEM_BITS};

#[test]
fn twelve_different_technologies_each() {
    for composition in Composition::ALL {
        let all = composition.items().iter().fold(0, |bits, item| bits | composition.bit(item.technology));
        assert_eq!(all, ITEM_BITS, "{composition}");
        assert_eq!(composition.technologies(ITEM_BITS).count(), 12);
        assert_eq!(Composition::from_code(composition.code()), Some(composition));
        assert_eq!(composition.is_confirmed(), composition == Composition::V3In2023);
        assert!(!composition.survey_years().is_empty());
    }
    assert_eq!(Composition::from_code("v2"), None);
}

#[test]
fn swaps_between_survey_years_are_the_published_ones() {
    use Composition::{V3In2021, V3In2023, V3In2025, V4In2022, V4In2024};
    assert_eq!(V3In2021.in_common(V3In2023), 11);
    assert_eq!(V3In2023.in_common(V3In2025), 11);
    assert_eq!(V4In2022.in_common(V4In2024), 11);
    assert_eq!(V3In2025.in_common(V4In2024), 5, "a third party counts five in common");
    for technology in [Technology::Website, Technology::IctSpecialists, Technology::Robots] {
        assert_eq!(V3In2023.position(technology), None, "{technology:?}");
    }
}

#[test]
fn odd_years_are_version_3_and_even_years_version_4() {
    for composition in Composition::ALL.into_iter().filter(|composition| composition.version() > 1) {
        for year in composition.survey_years() {
            assert_eq!(composition.version(), if year % 2 == 1 { 3 } else { 4 });
        }
    }
}

#[test]
fn the_three_advanced_technologies_are_all_asked_in_version_3_from_2023() {
    let complete = |composition: Composition| composition.advanced().is_complete();
    assert_eq!(Composition::ALL.map(complete), [false, false, true, true, false, false]);
    assert_eq!(Composition::V3In2023.advanced(), Advanced { cloud: 1 << 5, data: 1 << 8, ai: 1 << 11 });
    assert_eq!(Composition::V4In2022.advanced().any(), 0);
}

#[test]
fn deducing_never_touches_an_answer_and_never_makes_a_contradiction() {
    for composition in Composition::ALL {
        for unknown in (0..=ITEM_BITS).step_by(if cfg!(miri) { 1_013 } else { 1 }) {
            let yes = !unknown & 0b1010_1100_1110;
            let scan = Scan::from_bits(yes, unknown).unwrap();
            let deduced = composition.deduced(scan);
            assert_eq!(deduced.yes_bits() & !unknown, yes);
            assert_eq!(deduced.no_bits() & !unknown, scan.no_bits());
            assert_eq!(composition.contradictions(deduced), composition.contradictions(scan));
            assert_eq!(composition.deduced(deduced), deduced);
        }
    }
}

#[test]
fn a_yes_answers_what_it_requires_and_a_no_what_requires_it() {
    let scan: Scan = "???1?10????0".parse().unwrap();
    let deduced = Composition::V3In2023.deduced(scan);
    assert_eq!(deduced, "??11110????0".parse().unwrap());
    let scan = Scan::UNANSWERED.with(2, Answer::No).unwrap().with(9, Answer::No).unwrap();
    assert_eq!(Composition::V3In2023.deduced(scan), "??00?????00?".parse().unwrap());
}

#[test]
fn versions_and_definitions_are_those_of_the_data_files() {
    let named = Composition::ALL.map(|composition| (composition.version(), composition.definition()));
    let expected = [
        (1, "DII v1"),
        (3, "DII v3 (2021)"),
        (3, "DII v3 (2023)"),
        (3, "DII v3 (2025)"),
        (4, "DII v4 (2022)"),
        (4, "DII v4 (2024)"),
    ];
    assert_eq!(named, expected);
    assert_eq!(std::format!("{}", Composition::V4In2024), "v4-2024");
}

#[test]
fn a_yes_contradicts_a_no_to_what_it_requires_and_nothing_else_does() {
    let contradictions = |scan: &str| Composition::V3In2023.contradictions(scan.parse().unwrap());
    // Item 4 requires item 3, item 6 item 5, and item 11 item 10.
    assert_eq!(contradictions("000101000010"), 1 << 3 | 1 << 5 | 1 << 10);
    assert_eq!(contradictions("001111000110"), 0);
    assert_eq!(contradictions("00?1?10000?0"), 0, "what is unknown contradicts nothing");
    assert_eq!(contradictions("110000111001"), 0);
    assert_eq!(contradictions("000?0?0000?0"), 0);
}

#[test]
fn a_set_of_items_is_a_list_of_technologies() {
    use Technology::{ArtificialIntelligence, InternetOverHalf};
    let listed: std::vec::Vec<_> = Composition::V3In2023.technologies(1 | 1 << 11).collect();
    assert_eq!(listed, [InternetOverHalf, ArtificialIntelligence]);
    assert_eq!(Composition::V3In2023.technologies(0).count(), 0);
}

#[test]
fn bits_that_fall_together_are_still_any() {
    assert_eq!(Advanced { cloud: 1, data: 1, ai: 0 }.any(), 1);
    assert_eq!(Advanced { cloud: 0, data: 2, ai: 2 }.any(), 2);
}

#[test]
fn what_is_inferred_says_from_what_and_what_is_confirmed_needs_no_note() {
    for composition in Composition::ALL {
        for item in composition.items() {
            assert!(item.provenance != Provenance::Inferred || !item.note.is_empty(), "{item:?}");
        }
    }
    let robots = Composition::V4In2022.items().iter().find(|item| item.technology == Technology::Robots);
    assert!(robots.unwrap().note.contains("2024"), "what took its place is noted");
}
