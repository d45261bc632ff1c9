//! The text forms, in the file, of what the core knows.

use crate::Date;
use crate::store::Code;
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Question, Stage};
use peil_core::record::{Province, Sector, SizeClass};
use peil_core::{Comparator, Flags, Period, Qualifier};

/// A type with `code()`, and a list or a function that leads back.
macro_rules! coded {
    ($($type:ty: $code:expr, $from:expr;)*) => {
        $(impl Code for $type {
            fn code(&self) -> String {
                let code: fn(&$type) -> String = $code;
                code(self)
            }

            fn from_code(text: &str) -> Option<Self> {
                let from: fn(&str) -> Option<$type> = $from;
                from(text)
            }
        })*
    };
}

pub(super) use coded;

coded! {
    Date: ToString::to_string, |text| text.parse().ok();
    Period: ToString::to_string, |text| text.parse().ok();
    Scan: ToString::to_string, |text| text.parse().ok();
    Composition: |value| (*value).code().to_owned(), Composition::from_code;
    Province: |value| (*value).code().to_owned(), |text| Province::ALL.into_iter().find(|known| known.code() == text);
    SizeClass: |value| (*value).code().to_owned(), |text| SizeClass::ALL.into_iter().find(|known| known.code() == text);
    Stage: |value| (*value).code().to_owned(), |text| Stage::ALL.into_iter().find(|known| known.code() == text);
    Sector: |value| value.letter().to_string(), section;
    Comparator: |value| value.symbol().to_owned(), Comparator::from_symbol;
    Qualifier: |value| (*value).name().to_owned(), qualifier;
    Flags: ToString::to_string, |text| Flags::from_letters(text).ok();
    Answers: cells, answers;
    Vec<String>: |list| serde_json::Value::from(list.as_slice()).to_string(), strings;
}

fn qualifier(name: &str) -> Option<Qualifier> {
    use Qualifier::{About, AtLeast, AtMost, Exact, LessThan, MoreThan};
    [Exact, AtLeast, MoreThan, AtMost, LessThan, About].into_iter().find(|known| known.name() == name)
}

fn section(text: &str) -> Option<Sector> {
    let mut letters = text.chars();
    let letter = letters.next()?;
    Sector::from_letter(letter).filter(|_| letters.next().is_none())
}

fn strings(text: &str) -> Option<Vec<String>> {
    // Most lists are empty.
    if matches!(text, "[]" | "") {
        return Some(Vec::new());
    }
    let Ok(serde_json::Value::Array(list)) = serde_json::from_str(text) else { return None };
    list.into_iter()
        .map(|item| match item {
            serde_json::Value::String(text) => Some(text),
            _ => None,
        })
        .collect()
}

/// 96 signs: the digit of the answer, or a point where it is missing.
fn cells(answers: &Answers) -> String {
    let items = Question::ALL
        .into_iter()
        .flat_map(|question| (0..question.items()).map(move |item| (question, item)));
    items
        .map(|(question, item)| answers.get(question, item).map_or('.', |answer| char::from(b'0' + answer)))
        .collect()
}

fn answers(text: &str) -> Option<Answers> {
    let mut signs = text.as_bytes();
    if signs.len() != peil_core::maturity::CELLS {
        return None;
    }
    let mut answers = Answers::unanswered();
    let mut digits = [0; peil_core::maturity::CELLS];
    for question in Question::ALL {
        let (of_question, rest) = signs.split_at_checked(question.items())?;
        let digits = digits.get_mut(..of_question.len())?;
        let mut whole = true;
        for (digit, sign) in digits.iter_mut().zip(of_question) {
            whole &= *sign != b'.';
            *digit = sign.wrapping_sub(b'0');
        }
        if whole {
            // What is no digit is far above every scale.
            answers.set_all(question, digits).ok()?;
        } else {
            for ((item, digit), sign) in digits.iter().enumerate().zip(of_question) {
                answers.set(question, item, (*sign != b'.').then_some(*digit)).ok()?;
            }
        }
        signs = rest;
    }
    Some(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_is_read_back() {
        for question in Question::ALL {
            for item in 0..question.items() {
                let mut one = Answers::unanswered();
                one.set(question, item, Some(question.kind().highest())).unwrap();
                let text = one.code();
                assert_eq!(text.len(), 96);
                assert_eq!(text.matches('.').count(), 95);
                assert_eq!(Answers::from_code(&text), Some(one));
            }
        }
        for text in ["", &".".repeat(95), &"6".repeat(96), &"5".repeat(96), &"é".repeat(48)] {
            assert_eq!(Answers::from_code(text), None);
        }
    }

    #[test]
    fn lists_of_texts_keep_every_sign() {
        let list: Vec<String> = ["", "a\0b", "\u{202e}", "👩‍🔧", "\"];--"].map(str::to_owned).into();
        assert_eq!(Code::from_code(&list.code()), Some(list));
        assert_eq!(<Vec<String>>::from_code("[1]"), None);
        assert_eq!(Sector::from_code("AB"), None);
    }
}
