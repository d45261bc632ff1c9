//! A source as an item of a list.

use crate::paper::block::{Rich, Size};
use peil_drawing::Ink;
use peil_fixtures::SourceDocument;
use peil_words::Words;

/// Title, publisher, date and where it stands.
pub(crate) fn item(words: &Words, document: &SourceDocument) -> Rich {
    let about = format!(" {}, {}. ", document.publisher, words.source_date(document));
    let title = Rich::strong(Size::Fine, format!("{}.", document.title));
    title.and(about, false, Ink::Text).and(document.reference.as_str(), false, Ink::Muted)
}
