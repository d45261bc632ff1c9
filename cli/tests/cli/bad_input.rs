//! Files that cannot be used: one message each, with file, line, column and what was expected.

use crate::support::{answer, command, peil};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;

const HEADER: &str = "indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note";

struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("own.csv");
        std::fs::write(&path, bytes).expect("a file");
        path
    }
}

/// Refuses the file with this message behind its name, in English, and says the like in Dutch.
fn refused(bytes: &[u8], expected: &str) {
    let folder = Folder::new();
    let path = folder.file(bytes);
    let path = path.to_str().unwrap();
    for (language, line) in [("en", "line"), ("nl", "regel")] {
        let answer = peil(&["gaps", "--data", path, "--lang", language]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{expected}");
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        assert!(answer.err.starts_with(&format!("peil: {path}, {line} ")), "{}", answer.err);
        if language == "en" {
            assert_eq!(answer.err, format!("peil: {path}, {expected}\n"));
        }
    }
}

fn refused_rows(rows: &str, expected: &str) {
    refused(format!("{HEADER}\n{rows}").as_bytes(), expected);
}

#[test]
fn a_wrong_header() {
    refused(
        b"indicator;geo;population;period;qualifier;value;unit\n",
        "line 1, column 1 (field indicator): The names of the columns are not right. \
         Expected: indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note,flags,printed. \
         Found: “indicator;geo;population;period;qualifie…”.",
    );
    refused(
        b"indicator,place,population,period,qualifier,value,unit,definition,source,locator,note\n",
        "line 1, column 11 (field geo): The names of the columns are not right. \
         Expected: indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note,flags,printed. \
         Found: “indicator,place,population,period,qualif…”.",
    );
}

#[test]
fn not_a_number() {
    refused_rows(
        "cloud-use,NL,SME,2024,=,many,percent,,mine,,\n",
        "line 2, column 25 (field value): “many” is not a number. \
         Expected: digits with at most one decimal point, as in 81.5.",
    );
}

#[test]
fn a_decimal_comma() {
    refused_rows(
        "cloud-use,NL,SME,2023,=,64,percent,,mine,,\ncloud-use,NL,SME,2024,=,\"71,5\",percent,,mine,,\n",
        "line 3, column 28 (field value): There is a comma in the number “71,5”. Expected: a decimal point, as in 81.5.",
    );
}

#[test]
fn a_duplicate_period() {
    refused_rows(
        "cloud-use,NL,SME,2024,=,71,percent,,mine,,\ncloud-use,NL,SME,2024,=,72,percent,,mine,,\n",
        "line 3, column 18 (field period): Line 2 already has a value of this source for 2024. \
         Expected: one value a period.",
    );
}

#[test]
fn a_period_after_the_date_of_the_target() {
    refused_rows(
        "cloud-use,NL,SME 10-249,2031,=,71,percent,,mine,,\n",
        "line 2, column 25 (field period): 2031 lies after the date of the target. Expected: a period up to 2030.",
    );
}

#[test]
fn an_unknown_indicator() {
    refused_rows(
        "clod-use,NL,SME,2024,=,71,percent,,mine,,\n",
        "line 2, column 1 (field indicator): There is no indicator named “clod-use”. Did you mean “cloud-use”?",
    );
    refused_rows(
        "turnover,NL,SME,2024,=,71,percent,,mine,,\n",
        "line 2, column 1 (field indicator): There is no indicator named “turnover”. \
         Expected: a name from the list of “peil gaps --format csv”.",
    );
}

#[test]
fn a_value_too_large() {
    refused_rows(
        "cloud-use,NL,SME,2024,=,9223372036854.775808,percent,,mine,,\n",
        "line 2, column 25 (field value): “9223372036854.775808” is too large. \
         Expected: at most 9223372036854.775807.",
    );
}

#[test]
fn more_observations_than_fit() {
    let rows: Vec<String> = (0..65)
        .map(|month| {
            format!("cloud-use,NL,SME,{}-{:02},=,50,percent,,mine,,\n", 2015 + month / 12, month % 12 + 1)
        })
        .collect();
    refused_rows(
        &rows.concat(),
        "line 66, column 18 (field period): This is one too many. Expected: at most 64 observations in a series.",
    );
}

#[test]
fn line_ends_of_windows() {
    let file = format!("{HEADER}\r\ncloud-use,NL,SME 10-249,2024,=,72,percent,,mine,,\r\n");
    refused(
        file.as_bytes(),
        &format!(
            "line 1, column {}: The line ends as on Windows (CR LF). Expected: only an LF. \
             Save the file that way, or use --lenient.",
            HEADER.len() + 1
        ),
    );
    lenient(file.as_bytes());
}

#[test]
fn a_byte_order_mark() {
    let file = format!("\u{feff}{HEADER}\ncloud-use,NL,SME 10-249,2024,=,72,percent,,mine,,\n");
    refused(
        file.as_bytes(),
        "line 1, column 1: The file starts with an invisible mark (byte order mark). \
         Expected: UTF-8 without it. Save the file that way, or use --lenient.",
    );
    lenient(file.as_bytes());
}

fn lenient(bytes: &[u8]) {
    let folder = Folder::new();
    let path = folder.file(bytes);
    let answer = peil(&["gaps", "--lenient", "--data", path.to_str().unwrap(), "--format", "csv"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.contains(",72,exact,"), "{}", answer.out);
}

#[test]
fn an_empty_file() {
    refused(b"", "line 1, column 1: The file is empty. The first line has to name the columns.");
}

#[test]
fn a_binary_file() {
    let not_text = "This is not readable text. Expected: a text file in UTF-8.";
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &format!("line 1, column 1: {not_text}"));
    refused(b"PK\x03\x04\x14\0\x06\0", &format!("line 1, column 3: {not_text}"));
    refused(
        &[HEADER.as_bytes(), b"\ncloud-use,NL,caf\xe9,"].concat(),
        &format!("line 2, column 17: {not_text}"),
    );
}

#[test]
fn other_faults_of_a_line() {
    refused_rows(
        "cloud-use,NL,SME,2024,=,71,percent\n",
        "line 2, column 1: The number of fields is not right. Expected: 11. Found: 7.",
    );
    refused_rows(
        "cloud-use,NL,SME,2024,!,71,percent,,mine,,\n",
        "line 2, column 23 (field qualifier): “!” is not a known qualifier. Expected: =, >=, >, ~ or ?.",
    );
    refused_rows(
        "cloud-use,NL,SME,24,=,71,percent,,mine,,\n",
        "line 2, column 18 (field period): “24” is not a period. \
         Expected: a year (2024) or a month (2024-10), from 1900 up to 2199.",
    );
    refused_rows(
        "cloud-use,NL,SME,2024,=,71,count,,mine,,\n",
        "line 2, column 28 (field unit): The unit is not that of the indicator. Expected: percent. Found: count.",
    );
}

/// The program gets 64 MB of address space, so it cannot gather the line, and neither has it to read it to its end.
#[test]
#[cfg(target_os = "linux")]
fn a_line_of_100_megabytes_within_64_megabytes_of_memory() {
    let folder = Folder::new();
    for header in ["", HEADER] {
        let path = folder.file(header.as_bytes());
        let mut file = File::options().append(true).open(&path).unwrap();
        let chunk = vec![b'x'; 1 << 20];
        if !header.is_empty() {
            file.write_all(b"\n").unwrap();
        }
        for _ in 0..100 {
            file.write_all(&chunk).unwrap();
        }
        drop(file);
        let program = command(&[]);
        let output = std::process::Command::new("sh")
            .arg("-c")
            .arg("ulimit -v 65536 && exec \"$0\" gaps --lang en --data \"$1\"")
            .arg(program.get_program())
            .arg(&path)
            .output()
            .unwrap();
        let answer = answer(output);
        let line = if header.is_empty() { 1 } else { 2 };
        let expected = format!(
            "peil: {}, line {line}, column 65537: The line is too long. Expected: at most 65536 bytes.\n",
            path.display()
        );
        assert_eq!((answer.code, answer.err, answer.out.as_str()), (1, expected, ""));
    }
}

#[test]
fn files_that_are_not_there() {
    let folder = Folder::new();
    let missing = folder.folder.path().join("missing.csv");
    let answer = peil(&["gaps", "--lang", "en", "--data", missing.to_str().unwrap()]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert_eq!(answer.err, format!("peil: {}: The file does not exist.\n", missing.display()));
    let answer = peil(&["gaps", "--data", folder.folder.path().to_str().unwrap()]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.ends_with(": Dit is een map en geen bestand.\n"), "{}", answer.err);
}
