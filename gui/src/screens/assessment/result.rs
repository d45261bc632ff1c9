//! What the answers come to so far: the six dimensions, the whole and its band.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, header, pencil::Pencil};
use egui::{Align2, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_core::maturity::{Dimension, Points, Question, Rules};
use peil_portfolio::Assessment;
use peil_words::{Key, Words};

/// Shows the scores by the usual rules, and the switch that makes the assessment count.
pub(super) fn show(words: &Words, ui: &mut Ui, assessment: &mut Assessment) {
    // The usual rules count what is missing as nothing and refuse nothing.
    let Ok(scored) = assessment.answers.score(Rules::default()) else { return };
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let missing = assessment.answers.missing();
        let title = if missing == 0 { Key::DmaScore } else { Key::AssessmentScore };
        header::heading(ui, Type::Title, &words.say(title));
        let overall = words.points(scored.overall(), 1);
        let total = words.say(Key::DmaOverall);
        let named = [("name", total.as_str().into()), ("score", overall.as_str().into())];
        let spoken = words.say_with(Key::AssessmentScoreNamed, &named);
        let figure = ui.label(Type::Figure.text(&overall));
        figure.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.add_space(-6.0);
        ui.label(Type::Strong.text(words.band(scored.band())));
        ui.add_space(space::SMALL);
        for dimension in Dimension::ALL {
            let score = scored.dimension(dimension).unwrap_or_default();
            bar(words, ui, &words.dimension(dimension), score);
        }
        if missing > 0 {
            let count = [("count", missing.into())];
            header::caption(ui, &words.say_with(Key::DmaUnanswered, &count));
        }
        let ticked = |item| assessment.answers.get(Question::Q7, item) == Some(1);
        let others = (0..Question::Q7.items()).filter(|item| *item != Question::NEGATIVE_ITEM);
        if ticked(Question::NEGATIVE_ITEM) && others.into_iter().any(ticked) {
            ui.label(Type::Body.text(words.say(Key::DmaNegative)).color(ui.ink(Ink::Warning)));
        }
        header::caption(ui, &words.say(Key::AssessmentRules));
        ui.add_space(space::SMALL);
        let finish = words.say(Key::AssessmentFinish);
        if choice::tick(ui, Id::unique("assessment finished"), assessment.finished, &finish, &finish)
            .clicked()
        {
            assessment.finished = !assessment.finished;
        }
    });
}

/// A dimension with its score as a length and as a number.
fn bar(words: &Words, ui: &mut Ui, name: &str, score: Points) {
    let number = words.points(score, 1);
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let galley = pencil.wrapped(Type::Body, Ink::Text, name, width - 56.0);
    let size = vec2(width, galley.size().y + 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let named = [("name", name.into()), ("score", number.as_str().into())];
    let spoken = words.say_with(Key::AssessmentScoreNamed, &named);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let foot = rect.bottom() - 8.0;
    pencil.put(rect.min, galley);
    pencil.write(pos2(rect.right(), foot - 3.0), Align2::RIGHT_BOTTOM, Type::Strong, Ink::Text, &number);
    let line = Rect::from_min_max(pos2(rect.left(), foot), pos2(rect.right(), foot + 5.0));
    pencil.painter().rect_filled(line, 2.0, pencil.color(Ink::Line));
    #[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
    let share = score.parts() as f32 / Points::HUNDRED.parts() as f32;
    let filled = Rect::from_min_size(line.min, vec2(line.width() * share, line.height()));
    pencil.painter().rect_filled(filled, 2.0, pencil.color(Ink::Accent));
}
