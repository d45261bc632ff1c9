//! Steps of the funnel that were reached.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::Subject;
use peil_portfolio::{Company, Id, Kept, StageReached};
use peil_words::{Key, Words};

impl Described for StageReached {
    const SUBJECT: Subject = Subject::Stage;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::<Self>::shown(
                "stage_name",
                |words: &Words| words.say(Key::ColumnStage),
                Shape::Text,
                |kept, facts| {
                    let funnel = &facts.register.settings().funnel;
                    Cell::text(&facts.words.funnel_step(funnel, &kept.record.stage))
                },
            ),
            Column::needed("reached_on", Key::StageDate, Shape::Date, |stage: &Self| {
                Cell::Date(stage.reached_on)
            }),
            Column::field("note", Key::Note, Shape::Long, |stage: &Self| Cell::text(&stage.note)),
            Column::needed("stage", Key::BookStepCode, Shape::Text, |stage: &Self| Cell::text(&stage.stage)),
        ]
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            company: NOBODY,
            stage: typed.text("stage"),
            reached_on: typed.day("reached_on")?,
            note: typed.text("note"),
        })
    }
}
