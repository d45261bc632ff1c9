//! A source as an item of a list.

use crate::paper::block::{Rich, Size};
use peil_drawing::Ink;
use peil_fixtures::SourceDocument;
use peil_words::Words;

/// Title, publisher, date and where it stands, as far as they are known.
pub(crate) fn item(words: &Words, document: &SourceDocument) -> Rich {
    let date = words.source_date(document);
    let known: Vec<&str> =
        [document.publisher.as_str(), &date].into_iter().filter(|part| !part.is_empty()).collect();
    let about = if known.is_empty() { " ".to_owned() } else { format!(" {}. ", known.join(", ")) };
    let title = Rich::strong(Size::Fine, format!("{}.", document.title));
    title.and(about, false, Ink::Text).and(document.reference.as_str(), false, Ink::Muted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_words::Language;

    #[test]
    fn what_is_not_known_of_a_source_leaves_no_mark() {
        let words = Words::new(Language::English);
        let said = |publisher: &str, date: &str| {
            let [id, title, publisher, date, reference, note] =
                ["a", "A count", publisher, date, "page 3", ""].map(ToOwned::to_owned);
            let document = SourceDocument { id, date, title, publisher, reference, note };
            item(&words, &document).spans.iter().map(|span| span.text.as_str()).collect::<String>()
        };
        assert_eq!(said("Eurostat", ""), "A count. Eurostat. page 3");
        assert_eq!(said("", ""), "A count. page 3");
        assert_eq!(said("", "2024"), "A count. 2024. page 3");
        assert_eq!(said("Eurostat", "2024"), "A count. Eurostat, 2024. page 3");
    }
}
