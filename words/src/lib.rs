//! The words of Peil: every sentence, number and date that a person reads, in Dutch and English.
//!
//! The sentences stand in Fluent files under `fluent/`; [`Key`] names each of them, so that the compiler knows when one
//! is missing. Numbers are written from exact decimals; only what is read from a curve comes from a float.
//!
//! ```
//! use peil_core::{Qualifier, Unit};
//! use peil_words::{Key, Language, Words};
//!
//! let words = Words::new(Language::Dutch);
//! assert_eq!(words.say(Key::Gap), "Kloof");
//! let gap = words.difference("13.5".parse()?, Unit::Percent);
//! assert_eq!(words.qualified(Qualifier::AtMost, &gap), "hoogstens 13,5\u{a0}procentpunt");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod advice;
mod data_text;
mod exchange;
mod file_fault;
mod finding;
mod key;
mod language;
mod load_error;
mod method;
mod note;
mod number;
mod portfolio;
mod pseudo;
mod reason;
mod scoring;
mod target;
mod text;
mod time;
mod value;
mod verdict;
mod working;

pub use fluent_bundle::FluentValue as Value;
pub use key::Key;
pub use language::{Language, UnknownLanguage};
pub use method::{Tone, deciding_quantity};
pub use note::Note;
pub use portfolio::{AmountError, CountryFigure};
pub use scoring::ShareMethod;
pub use text::Words;
pub use verdict::Verdict;
pub use working::Working;
