//! `--data`: the observations of the user.

use crate::support::{json, number, peil};

#[test]
fn a_region_of_ones_own_is_held_against_the_targets_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zeeland.csv");
    let rows = "indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note\n\
                cloud-use,NL,SME 10-249,2023,=,70,percent,,our survey,page 3,\n\
                cloud-use,NL,SME 10-249,2025,~,73,percent,,our survey,page 3,\n\
                cloud-use,Zeeland,SME 10-249,2025,=,58,percent,,our survey,page 4,\n";
    std::fs::write(&path, rows).unwrap();
    let path = path.to_str().unwrap();
    let answer = json(&["gaps", "--data", path]);
    let entries = answer["gaps"].as_array().unwrap();
    assert_eq!(entries.len(), 2, "{answer:#}");
    assert_eq!(number(&entries[0], "gap"), "2");
    assert_eq!(entries[0]["gap_qualifier"], "about");
    assert_eq!(entries[0]["latest"]["source"], "our survey");
    assert_eq!(entries[0]["latest"]["locator"], "page 3");
    assert_eq!(number(&entries[0], "pace.actual"), "1.5");
    assert_eq!(entries[1]["geo"], "Zeeland");
    assert_eq!(entries[1]["target"]["kind"], "none", "the target is for the Netherlands");
    let table = peil(&["gaps", "--data", path]);
    assert!(table.out.contains("Gebruik van cloud, Zeeland"), "its own place is home: {}", table.out);
    assert!(!table.out.contains("weggelaten"), "{}", table.out);
}

#[test]
fn what_show_writes_can_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    for indicator in ["cloud-use", "mobile-4g-coverage", "budget/digital-europe-cofunding", "ai-use"] {
        let written = peil(&["show", indicator, "--place", "NL", "--format", "csv"]);
        assert_eq!((written.code, written.err.as_str()), (0, ""));
        let path = folder.path().join("again.csv");
        std::fs::write(&path, &written.out).unwrap();
        let path = path.to_str().unwrap();
        let again = peil(&["show", indicator, "--place", "NL", "--format", "csv", "--data", path]);
        assert_eq!(again.out, written.out);
        let fields = |more: &[&str]| {
            let answer = json(&[&["gaps", "--indicator", indicator, "--place", "NL"], more].concat());
            let entry = answer["gaps"][0].clone();
            ["latest", "target", "gap", "pace", "conflicts"].map(|name| entry[name].clone())
        };
        assert_eq!(fields(&["--data", path]), fields(&[]), "{indicator}");
    }
}

#[test]
fn a_name_for_people_finds_the_indicator_too() {
    let by_id = peil(&["show", "ai-use"]);
    assert_eq!(by_id.code, 0);
    assert_eq!(peil(&["show", "gebruik van AI"]).out, by_id.out);
    assert_eq!(peil(&["show", "Use of AI"]).out, by_id.out);
}
