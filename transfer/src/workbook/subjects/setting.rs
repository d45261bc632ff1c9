//! What the hub has set, as it stands in the file.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::Described;
use crate::Subject;
use peil_portfolio::{Company, Id, Kept, Setting};
use peil_words::{Key, Words};

/// What a setting is about; nothing for one that this version does not know.
fn meaning(words: &Words, name: &str) -> String {
    words.say(match name {
        "hub" => Key::SettingsHubName,
        "funnel" => Key::SettingsFunnel,
        "months_to_t1" => Key::SettingsMonthsToT1,
        "months_to_t2" => Key::SettingsMonthsToT2,
        _ => return String::new(),
    })
}

impl Described for Setting {
    const SUBJECT: Subject = Subject::Setting;

    fn fields() -> Vec<Column<Self>> {
        let about = |words: &Words| words.say(Key::BookSettingMeaning);
        vec![
            Column::needed("name", Key::BookSettingName, Shape::Text, |setting: &Self| {
                Cell::text(&setting.name)
            }),
            Column::<Self>::shown("meaning", about, Shape::Text, |kept, facts| {
                Cell::text(&meaning(facts.words, &kept.record.name))
            })
            .wide(30),
            Column::field("value", Key::Value, Shape::Long, |setting: &Self| Cell::text(&setting.value))
                .wide(80),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self { name: typed.text("name"), value: typed.text("value") })
    }
}
