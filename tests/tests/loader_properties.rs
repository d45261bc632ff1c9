//! The loader against files nobody would write: it refuses or reads, and never stops short.

use peil_fixtures::{DataSet, LoadError, National, Strictness};
use peil_tests::generated::cases;
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

const HEADER: &str = "indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note\n";
const SOUND: &str = "cloud-use,NL,enterprises 10+,2023,=,61.2,percent,,sde-2024,Table 1,\n\
                     cloud-use,NL,enterprises 10+,2024,=,71.0,percent,,sde-2024,Table 1,\n\
                     ai-use,NL,SME,2024,~,23,percent,,\"a source, quoted\",\"a \"\"page\"\"\",\n";

fn read(bytes: &[u8], strictness: Strictness) -> Result<DataSet, LoadError> {
    let national = National::embedded().expect("the data files are sound");
    DataSet::read("own.csv", bytes, &national.catalogue, strictness)
}

fn lines(bytes: &[u8]) -> usize {
    bytes.split(|&byte| byte == b'\n').count()
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn any_bytes_are_refused_at_a_line_that_exists(bytes in vec(any::<u8>(), 0..400)) {
        for strictness in [Strictness::Strict, Strictness::Lenient] {
            match read(&bytes, strictness) {
                Ok(_) => prop_assert!(false, "random bytes are no data file"),
                Err(error) => prop_assert!(error.line >= 1 && error.line <= lines(&bytes).max(1)),
            }
        }
    }

    #[test]
    fn a_changed_byte_is_refused_or_read(at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = format!("{HEADER}{SOUND}").into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        match read(&bytes, Strictness::Strict) {
            Ok(own) => prop_assert!(own.rows.len() <= 3),
            Err(error) => {
                prop_assert!(error.line >= 1 && error.line <= lines(&bytes));
                prop_assert!(error.to_string().starts_with("own.csv:"), "{error}");
                prop_assert!(!error.to_string().contains('\n'), "{error}");
            }
        }
    }

    #[test]
    fn a_file_cut_short_is_refused_or_read(length in any::<Index>()) {
        let bytes = format!("{HEADER}{SOUND}").into_bytes();
        let cut = &bytes[..length.index(bytes.len() + 1)];
        if let Ok(own) = read(cut, Strictness::Strict) {
            prop_assert!(own.rows.len() <= 3);
        }
    }

    #[test]
    fn lenient_reads_what_strict_reads(carriage_returns in any::<bool>(), mark in any::<bool>()) {
        let mut text = format!("{HEADER}{SOUND}");
        if carriage_returns {
            text = text.replace('\n', "\r\n");
        }
        if mark {
            text.insert(0, '\u{feff}');
        }
        let lenient = read(text.as_bytes(), Strictness::Lenient).expect("lenient takes both");
        prop_assert_eq!(lenient.rows.len(), 3);
        prop_assert_eq!(read(text.as_bytes(), Strictness::Strict).is_ok(), !carriage_returns && !mark);
    }
}
