//! JSON-stat 2.0.

use crate::support::{all, brief, briefs, fault, of_place, try_read};
use peil_exchange::{Fault, Filter, Format, Limits, Options, Role, read};
use std::ops::ControlFlow;

const SAMPLE: &str = include_str!("../samples/version-4.json");

#[test]
fn the_dutch_and_the_swedish_figures_stand_at_their_cells() {
    let figures = all(SAMPLE.as_bytes());
    assert_eq!(
        briefs(&figures),
        [
            "E_DI4_HI NL 2022 36.26 .",
            "E_DI4_HI NL 2024 33.77 .",
            "E_DI4_HI SE 2022 48.55 .",
            "E_DI4_HI SE 2024 41.45 b",
            "E_DI4_VHI NL 2022 6.77 .",
            "E_DI4_VHI NL 2024 12.13 .",
            "E_DI4_VHI SE 2022 10.5 .",
            "E_DI4_VHI SE 2024 13.89 b",
        ]
    );
    assert_eq!(figures[1].definition, "DII v4 (2024)");
    assert_eq!(figures[1].dataset, "ESTAT:ISOC_E_DII(1.0)");
    assert_eq!(figures[1].place.field, "value.1");
    let known = figures[4].known.as_ref().unwrap();
    assert_eq!(known.indicator, "digital-intensity-level/very-high/eurostat-v4");
    assert_eq!(of_place(SAMPLE.as_bytes(), "SE").len(), 4);
    assert_eq!(try_read(SAMPLE.as_bytes(), Filter::default()).unwrap().0.format, Format::JsonStat);
}

/// The same cells in the other ways that the format allows.
#[test]
fn lists_and_objects_say_the_same() {
    let expected = all(SAMPLE.as_bytes());
    let values = r#"{"0":36.26,"1":33.77,"2":48.55,"3":41.45,"4":6.77,"5":12.13,"6":10.5,"7":13.89}"#;
    let lists = SAMPLE
        .replace(values, "[36.26,33.77,48.55,41.45,6.77,12.13,10.5,13.89]")
        .replace(r#"{"3":"b","7":"b"}"#, r#"[null,null,null,"b",null,"","",":b"]"#)
        .replace(r#"{"NL":0,"SE":1}"#, r#"["NL","SE"]"#)
        .replace(r#""category":{"index":{"GE10":0},"#, r#""category":{"#);
    assert_ne!(lists, SAMPLE);
    assert_eq!(all(lists.as_bytes()), expected);
    let mixed = SAMPLE.replace(r#"{"2022":0,"2024":1}"#, r#"{"2024":1,"2022":0}"#);
    assert_eq!(all(mixed.as_bytes()), expected, "positions count, not the order of the keys");
    let collection = format!(r#"{{"version":"2.0","class":"collection","link":{{"item":[{SAMPLE}]}}}}"#);
    let of_collection = all(collection.as_bytes());
    assert_eq!(briefs(&of_collection), briefs(&expected));
    assert_eq!(of_collection[0].place.field, "link.item.0.value.0");
}

#[test]
fn a_status_without_a_value_and_a_value_that_is_null_are_missing_and_kept() {
    let text = SAMPLE.replace(r#""1":33.77,"#, r#""1":null,"#).replace(r#""4":6.77,"#, "");
    let text = text.replace(r#""3":"b","#, r#""3":"b","4":"u","#);
    let figures = all(text.as_bytes());
    assert_eq!(brief(&figures[1]), "E_DI4_HI NL 2024 -: .");
    assert_eq!(brief(&figures[4]), "E_DI4_VHI NL 2022 -: u");
    assert_eq!(figures.len(), 8);
    let all_estimated = SAMPLE.replace(r#"{"3":"b","7":"b"}"#, r#""e""#);
    assert!(all(all_estimated.as_bytes()).iter().all(|figure| figure.letters == "e"));
}

#[test]
fn roles_that_the_file_tells_count() {
    let text = r#"{"version":"2.0","class":"dataset","value":[1,2],"id":["year","region","what"],"size":[2,1,1],
        "role":{"time":["year"],"geo":["region"],"metric":["what"]},
        "dimension":{"year":{"category":{"index":["2020","2021"]}},"region":{"category":{"label":{"NO":"Norway"}}},
        "what":{"category":{"index":["POP"]}}}}"#;
    assert_eq!(briefs(&all(text.as_bytes())), ["POP NO 2020 1 .", "POP NO 2021 2 ."]);
}

#[test]
fn what_does_not_fit_together_is_refused_at_its_place() {
    let change = |from: &str, to: &str| {
        let text = SAMPLE.replacen(from, to, 1);
        assert_ne!(text, SAMPLE, "{from}");
        fault(text.as_bytes())
    };
    assert_eq!(change(r#""7":13.89"#, r#""8":13.89"#), "own:2:83: value.8: cell 8 lies behind the last of 8");
    assert_eq!(
        change(r#""7":13.89"#, r#""99999999999999999999":1"#),
        "own:2:102: value.99999999999999999999: cell 99999999999999999999 lies behind the last of 8"
    );
    assert_eq!(change(r#""7":13.89"#, r#""6":13.89"#), "own:2:83: value.6: the key \"6\" stands there twice");
    assert!(change(r#""7":13.89"#, r#""-1":1"#).contains("value.-1: the number of a cell was expected"));
    assert!(change(r#""7":13.89"#, r#""07":1"#).contains("value.07: the number of a cell was expected"));
    assert!(change(r#""7":13.89"#, r#""7":"x""#).contains("value.7: a number or null was expected"));
    assert!(change("13.89", "13.8900001").contains("value.7: at most six digits"));
    assert!(change("13.89", "true").contains("value.7: a number or null was expected, found \"true\""));
    assert!(
        change("[1,1,1,2,1,2,2]", "[1,1,1,-2,1,2,2]").contains("size.3: a whole number that is not negative")
    );
    assert!(change("[1,1,1,2,1,2,2]", "[1,1,1,2,1,2]").contains("size: 7 were announced, found 6"));
    assert!(change("[1,1,1,2,1,2,2]", "[1,1,1,2,1,3,2]").contains("size.5: 3 were announced, found 2"));
    assert!(change("\"SE\":1}", "\"SE\":2}").contains("dimension.geo.category.index.SE: cell 2 lies behind"));
    assert!(change("\"SE\":1}", "\"SE\":0}").contains("dimension.geo.category.index.SE: the key \"0\""));
    assert!(change("\"SE\":1}", "\"NL\":1}").contains("dimension.geo.category.index.NL: the key \"NL\""));
    assert!(
        change("\"geo\":{", "\"time\":{").contains("dimension.time: the key \"time\" stands there twice")
    );
    assert!(change("\"geo\":{", "\"place\":{").contains("id.5: the name of a dimension was expected"));
    assert!(change("\"class\":\"dataset\"", "\"class\":\"map\"").contains("class: dataset or collection"));
    assert!(change("\"class\":\"dataset\",", "").contains("the key \"class\" is missing"));
    assert!(change("\"time\"]", "\"when\"]").contains("id.6: the name of a dimension"));
    assert!(change("{\"2022\":0,", "{\"soon\":0,").contains("a period was expected, found \"soon\""));
    assert!(change("{\"3\":\"b\"", "{\"3\":7").contains("status.3: a text was expected"));
    assert!(change("{\"3\":\"b\"", "{\"3\":\"b7\"").contains("letters of flags were expected"));
    let list = SAMPLE
        .replace(&SAMPLE[SAMPLE.find("{\"0\"").unwrap()..=SAMPLE.find("13.89}").unwrap() + 5], "[1,2,3]");
    assert!(fault(list.as_bytes()).contains("value: 8 were announced, found 3"));
}

#[test]
fn a_cut_document_is_refused_wherever_it_is_cut() {
    let whole = SAMPLE.trim_end();
    for length in 1..whole.len() {
        let told = fault(&whole.as_bytes()[..length]);
        assert!(
            told.contains("the file ends in the middle") || told.contains("this is not JSON"),
            "{length}: {told}"
        );
    }
}

#[test]
fn many_cells_and_many_dimensions_are_refused_and_not_laid_out() {
    let huge: Vec<String> = (0..40).map(|_| "2".to_owned()).collect();
    let ids: Vec<String> = (0..40).map(|number| format!("\"d{number}\"")).collect();
    let dimension: Vec<String> =
        ids.iter().map(|id| format!(r#"{id}:{{"category":{{"index":["2020","2021"]}}}}"#)).collect();
    let text = format!(
        r#"{{"class":"dataset","value":{{"1000000000000":1}},"id":[{}],"size":[{}],"role":{{"time":["d39"]}},"dimension":{{{}}}}}"#,
        ids.join(","),
        huge.join(","),
        dimension.join(","),
    );
    assert_eq!(all(text.as_bytes()).len(), 1, "a cell in a million million is one cell");
    let limits = Limits { cells: 7, ..Limits::default() };
    let options = Options { limits, ..Options::default() };
    let go_on = |_: &_| ControlFlow::Continue(());
    let error = read("own", SAMPLE.as_bytes(), crate::support::catalogue(), &options, go_on).unwrap_err();
    assert_eq!(error.fault, Fault::TooMany { limit: 7 });
    let limits = Limits { json_bytes: 100, ..Limits::default() };
    let options = Options { limits, ..Options::default() };
    let error = read("own", SAMPLE.as_bytes(), crate::support::catalogue(), &options, go_on).unwrap_err();
    assert_eq!(error.fault, Fault::TooLarge { limit: 100 });
    let deep = "{\"class\":\"collection\",\"link\":{\"item\":[".repeat(2000);
    assert!(fault(deep.as_bytes()).contains("ends in the middle"));
    let nested = (0..6).fold(SAMPLE.to_owned(), |inner, _| {
        format!(r#"{{"class":"collection","link":{{"item":[{inner}]}}}}"#)
    });
    assert!(fault(nested.as_bytes()).contains("dataset or collection was expected"));
    assert_eq!(Role::of("d39"), Role::Other);
}
