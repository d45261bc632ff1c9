//! `peil milestones` and `peil sources`.

use crate::support::{json, peil};

#[test]
fn milestones_stand_as_they_do_on_the_day_asked() {
    let on = |day: &str| {
        let answer = json(&["milestones", "--as-of", day, "--lang", "en"]);
        assert_eq!((&answer["schema"], &answer["as_of"]), (&"peil/milestones/1".into(), &day.into()));
        answer["milestones"].as_array().unwrap().clone()
    };
    let state = |day: &str, name: &str| {
        let found = on(day).into_iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("{name}"));
        (found["due"].as_str().unwrap().to_owned(), found["state"].as_str().unwrap().to_owned())
    };
    let data_act = "Data Act applies";
    assert_eq!(
        state("2025-09-12", data_act),
        ("2025-09-12".into(), "ahead".into()),
        "its own day is in time"
    );
    assert_eq!(state("2025-09-13", data_act), ("2025-09-12".into(), "date_passed".into()));
    let act = "AI Act in force";
    assert_eq!(state("2020-01-01", act), ("2024-08-01".into(), "done".into()), "the source reports it done");
    let privacy = "EU evaluation ePrivacy regulation";
    assert_eq!(state("2030-01-01", privacy), (String::new(), "undated".into()));
    let rows = on("2026-01-01");
    assert_eq!(rows.last().map(|row| row["state"].clone()), Some("undated".into()), "undated comes last");
    assert!(rows.iter().all(|row| !row["source"].as_str().unwrap().is_empty()));
}

#[test]
fn milestones_of_one_pillar() {
    let count = |arguments: &[&str]| {
        json(&[&["milestones"], arguments].concat())["milestones"].as_array().unwrap().len()
    };
    assert!(count(&["--pillar", "5"]) > 0 && count(&["--pillar", "5"]) < count(&[]));
    let table = peil(&["milestones", "--pillar", "1", "--as-of", "2026-01-01"]);
    assert!(table.out.contains("13-11-2023     ✓ gedaan"), "{}", table.out);
    assert!(table.out.contains("Stand op 01-01-2026."), "{}", table.out);
    let csv = peil(&["milestones", "--format", "csv"]);
    assert!(csv.out.starts_with("name,kind,pillar,due,state,status_in_source,source,locator\n"));
}

#[test]
fn every_source_has_a_title() {
    let answer = json(&["sources"]);
    let sources = answer["sources"].as_array().unwrap();
    assert!(sources.len() >= 8 && sources.iter().all(|source| source["title"] != ""));
    assert_eq!(sources[0]["source"], "sde-2024");
    assert_eq!(sources[0]["date"], "2025-03");
    let table = peil(&["sources"]);
    assert!(
        table.out.starts_with("sde-2024\n  Voortgangsrapportage Strategie Digitale Economie 2024\n"),
        "{}",
        table.out
    );
    let csv = peil(&["sources", "--format", "csv"]);
    assert_eq!(csv.out.lines().next(), Some("source,date,title,publisher,reference,note"));
}
