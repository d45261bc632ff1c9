//! `peil convert`, and tables of statistics offices behind `--data`.

use crate::support::{command, json, number, peil};
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

fn sample(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/samples").join(name);
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_table_of_eurostat_is_read_as_figures_with_their_flags() {
    let answer = json(&["convert", &sample("eurostat.tsv"), "--place", "NL", "--indicator", "E_AI_TANY"]);
    assert_eq!(answer["schema"], "peil/figures/1");
    assert_eq!((&answer["format"], &answer["count"]), (&Value::from("eurostat_tsv"), &Value::from(5)));
    let figures = answer["figures"].as_array().unwrap();
    assert_eq!(number(&figures[0], "value"), "13.1");
    assert_eq!(number(&figures[0], "digits"), "2");
    assert_eq!(figures[3]["missing"], ":");
    assert_eq!(figures[3]["letters"], "c");
    assert!(figures[3].get("value").is_none());
    assert_eq!(figures[4]["flags"], "b");
    assert_eq!(figures[4]["known"]["indicator"], "ai-use/eurostat");
    assert_eq!(figures[4]["definition"], "E_AI_TANY 8 technologies (2025)");
}

#[test]
fn the_other_forms_say_the_same() {
    let file = sample("version-4.json");
    let csv = peil(&["convert", &file, "--to", "csv", "--place", "SE"]);
    assert_eq!((csv.code, csv.err.as_str()), (0, ""));
    assert_eq!(csv.out.lines().count(), 5);
    assert!(
        csv.out.contains("E_DI4_VHI,SE,GE10,C10-S951_X_K,PC_ENT,A,,2024,13.89,,,b,b,,DII v4 (2024)"),
        "{}",
        csv.out
    );
    let sdmx = peil(&["convert", &file, "--to", "sdmx-csv"]);
    assert!(sdmx.out.contains(",E_DI4_HI,PC_ENT,SE,2024,41.45,b,\n"), "{}", sdmx.out);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("again.csv");
    std::fs::write(&path, &sdmx.out).unwrap();
    let again = peil(&["convert", path.to_str().unwrap(), "--to", "sdmx-csv"]);
    assert_eq!(again.out, sdmx.out);
    let own =
        peil(&["convert", &sample("eurostat.tsv"), "--to", "peil-csv", "--place", "NL", "--lang", "en"]);
    assert_eq!(own.code, 0);
    assert_eq!(own.out.lines().count(), 9);
    assert!(
        own.err.contains("0 figures that Peil has no indicator for, and 7 without a value"),
        "{}",
        own.err
    );
    std::fs::write(&path, &own.out).unwrap();
    let gaps = json(&["gaps", "--data", path.to_str().unwrap()]);
    assert_eq!(gaps["gaps"], json(&["gaps", "--data", path.to_str().unwrap(), "--place", "NL"])["gaps"]);
}

#[test]
fn an_overview_tells_what_there_is() {
    let table = peil(&["convert", &sample("cbs-statline.csv"), "--lang", "en"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    for told in ["CBS StatLine, CSV", "Cloud/Betaald", "2 tot 10", "2023"] {
        assert!(table.out.contains(told), "{told} in {}", table.out);
    }
    let table = peil(&["convert", &sample("eurostat.tsv")]);
    assert!(table.out.contains("2021 – 2025") && table.out.contains("ai-use/eurostat"), "{}", table.out);
    assert!(peil(&["convert", &sample("eurostat.tsv"), "--place", "XX"]).out.contains("Geen enkele rij"));
}

#[test]
fn standard_input_is_a_file_too() {
    let mut child = command(&["convert", "-", "--to", "sdmx-csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = std::fs::read(sample("sdmx-1.csv")).unwrap();
    child.stdin.take().unwrap().write_all(&text).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 4);
}

#[test]
fn a_table_of_eurostat_is_held_against_the_targets() {
    let answer = json(&["gaps", "--data", &sample("eurostat.tsv"), "--place", "NL"]);
    let entries = answer["gaps"].as_array().unwrap();
    let basic =
        entries.iter().find(|entry| entry["indicator"] == "basic-digital-intensity/eurostat-v3").unwrap();
    assert_eq!(number(basic, "gap"), "6.24");
    assert_eq!(basic["latest"]["definition"], "DII v3 (2025)");
    let fourth =
        entries.iter().find(|entry| entry["indicator"] == "basic-digital-intensity/eurostat-v4").unwrap();
    assert_eq!(number(fourth, "latest.value"), "81.5");
    let nothing = peil(&["gaps", "--data", &sample("cbs-statline.csv"), "--lang", "en"]);
    assert_eq!(nothing.code, 1);
    assert!(nothing.err.contains("no figure in it that Peil has an indicator for"), "{}", nothing.err);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.tsv");
    std::fs::write(&path, "geo\\TIME_PERIOD\t2023 \t2024 \nNL\t1 \t2").unwrap();
    let path = path.to_str().unwrap();
    for arguments in [&["convert", path, "--lang", "en"][..], &["gaps", "--data", path, "--lang", "en"]] {
        let refused = peil(arguments);
        assert_eq!(refused.code, 1);
        assert!(
            refused.err.contains("cut.tsv, line 2, column 1: The file ends in the middle."),
            "{}",
            refused.err
        );
    }
    let refused = peil(&["convert", "no-such-file.tsv", "--lang", "en"]);
    assert!(refused.err.contains("no-such-file.tsv: The file does not exist."), "{}", refused.err);
    let usage = peil(&["convert", path, "--to", "xml"]);
    assert_eq!(usage.code, 2);
}
