//! No message is missing, none is left over, and both languages take the same arguments.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use peil_words::Key;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Message -> the arguments it uses, over all files of a language.
type Messages = BTreeMap<String, Arguments>;

#[derive(Default)]
struct Arguments {
    shown: BTreeSet<String>,
    /// What only chooses between forms may be needed in one language and not in the other.
    chosen_by: BTreeSet<String>,
}

impl Arguments {
    fn lacking(&self, shown: &BTreeSet<String>) -> BTreeSet<String> {
        shown
            .iter()
            .filter(|name| !self.shown.contains(*name) && !self.chosen_by.contains(*name))
            .cloned()
            .collect()
    }
}

fn messages(language: &str) -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fluent").join(language);
    let mut messages = Messages::new();
    for file in fs::read_dir(folder).expect("the folder of a language") {
        let path = file.expect("a word file").path();
        let text = fs::read_to_string(&path).expect("UTF-8 text");
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            let Entry::Message(Message { id, value: Some(value), .. }) = entry else { continue };
            let mut arguments = Arguments::default();
            collect(value, &mut arguments);
            let before = messages.insert(id.name.to_owned(), arguments);
            assert!(before.is_none(), "{language}: {} stands twice", id.name);
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, arguments: &mut Arguments) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                arguments.shown.insert(id.name.to_owned());
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    arguments.chosen_by.insert(id.name.to_owned());
                }
                for variant in variants {
                    collect(&variant.value, arguments);
                }
            }
        }
    }
}

#[test]
fn every_key_stands_in_both_languages_with_the_same_arguments() {
    let (dutch, english) = (messages("nl"), messages("en"));
    for key in Key::ALL {
        let in_dutch = dutch.get(key.id()).unwrap_or_else(|| panic!("nl lacks {}", key.id()));
        let in_english = english.get(key.id()).unwrap_or_else(|| panic!("en lacks {}", key.id()));
        assert_eq!(in_dutch.lacking(&in_english.shown), BTreeSet::new(), "nl {}", key.id());
        assert_eq!(in_english.lacking(&in_dutch.shown), BTreeSet::new(), "en {}", key.id());
    }
}

#[test]
fn no_message_is_left_over() {
    let keys: BTreeSet<&str> = Key::ALL.iter().map(|key| key.id()).collect();
    assert_eq!(keys.len(), Key::ALL.len(), "two keys share a message");
    for language in ["nl", "en"] {
        for id in messages(language).keys() {
            assert!(keys.contains(id.as_str()), "{language}: no key uses {id}");
        }
    }
}

#[test]
fn the_name_of_a_key_is_the_name_of_its_message() {
    for key in Key::ALL {
        let mut kebab = String::new();
        for letter in format!("{key:?}").chars() {
            if letter.is_ascii_uppercase() && !kebab.is_empty() {
                kebab.push('-');
            }
            kebab.push(letter.to_ascii_lowercase());
        }
        assert_eq!(kebab, key.id());
    }
}
