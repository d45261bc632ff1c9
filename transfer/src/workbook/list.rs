//! Several texts in one cell.

use serde_json::Value;

/// Texts joined by a semicolon, as the registry of the hubs has them; as JSON where that would not lead back to them.
///
/// Nothing for no texts.
pub(crate) fn joined(texts: &[String]) -> String {
    let is_plain = |text: &String| !text.is_empty() && text.trim() == text && !text.contains(';');
    let plain = texts.join("; ");
    if texts.is_empty() || (texts.iter().all(is_plain) && !plain.starts_with('[')) {
        plain
    } else {
        Value::from(texts).to_string()
    }
}

/// The texts of a cell.
pub(crate) fn taken_apart(text: &str) -> Vec<String> {
    if text.starts_with('[')
        && let Ok(Value::Array(items)) = serde_json::from_str(text)
        && let Some(texts) = items.iter().map(|item| item.as_str().map(str::to_owned)).collect()
    {
        return texts;
    }
    text.split(';').map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_is_as_the_registry_has_it() {
        let list = ["maakindustrie", "export"].map(str::to_owned);
        assert_eq!(joined(&list), "maakindustrie; export");
        assert_eq!(taken_apart("maakindustrie;export ; "), list);
        assert_eq!(joined(&[]), "");
    }

    proptest! {
        #[test]
        fn every_list_is_read_back(list in prop::collection::vec("[a; \\[\"é\\\\\n,]{0,4}", 0..4)) {
            prop_assert_eq!(taken_apart(&joined(&list)), list);
        }
    }
}
