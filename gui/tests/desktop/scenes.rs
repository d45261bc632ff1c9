//! The charts of the whole national set, read rather than looked at.

use peil_core::Observation;
use peil_fixtures::National;
use peil_gui::chart::scene::{Label, Pen, Scene, Shape};
use peil_gui::picture::{Picture, gauge};
use peil_gui::screens::detail::{Detail, trajectory};
use peil_gui::state::{Curves, DetailChoices};
use peil_gui::study::{Course, Study};
use peil_gui::theme::{Ink, Type};
use peil_words::{Language, Words};
use std::borrow::Cow;

fn picture() -> Picture {
    let national = National::embedded().unwrap_or_else(|error| panic!("{error}"));
    Picture::new(Cow::Borrowed(national), None, (2026, 11, 22))
}

fn study(picture: &Picture, index: usize, choices: &DetailChoices) -> Study {
    Study::new(picture, index, choices).unwrap_or_else(|| panic!("no entry {index}"))
}

fn shown<'a>(words: &'a Words, picture: &'a Picture, study: &'a Study) -> Detail<'a> {
    Detail::new(words, picture, study).unwrap_or_else(|| panic!("a study of another picture"))
}

fn every_curve() -> Curves {
    let mut curves = Curves::default();
    for course in Course::ALL {
        *curves.switch(course) = true;
    }
    curves
}

/// Every chart, at the widths of a desk, of a narrow window and of 200 %.
fn each(mut check: impl FnMut(&str, &[Observation], &Scene)) {
    let picture = picture();
    for language in Language::ALL {
        let words = Words::new(language);
        for (index, entry) in picture.national.entries.iter().enumerate() {
            for (across_breaks, measured, curves) in [
                (false, "", Curves::default()),
                (true, "", Curves::default()),
                (true, "150", Curves::default()),
                (true, "", every_curve()),
            ] {
                let measured = measured.to_owned();
                let choices = DetailChoices { across_breaks, measured, curves, ..DetailChoices::default() };
                let study = study(&picture, index, &choices);
                let detail = shown(&words, &picture, &study);
                if detail.series.is_empty() {
                    continue;
                }
                let chart = trajectory(&detail, curves);
                for width in [320.0, 540.0, 940.0] {
                    let scene = chart.scene(width, 320.0, &|value, digits| words.decimal(value, digits));
                    let name = format!(
                        "{} {} {language} {width} {across_breaks} {:?} {}",
                        entry.indicator,
                        entry.geo,
                        choices.measured,
                        chart.courses.len()
                    );
                    check(&name, detail.series.as_slice(), &scene);
                }
            }
        }
    }
}

#[test]
fn no_two_labels_lie_over_each_other() {
    each(|name, _, scene| {
        let labels: Vec<&Label> = scene.labels().collect();
        for (index, label) in labels.iter().enumerate() {
            for other in labels.iter().skip(index + 1) {
                assert!(
                    !label.area().overlaps(&other.area().grown(-1.0)),
                    "{name}: {:?} and {:?}",
                    label.text,
                    other.text
                );
            }
        }
    });
}

#[test]
fn labels_stay_off_the_figures() {
    let mut covered = Vec::new();
    let mut all = 0;
    each(|name, _, scene| {
        let of_figures = |pen: &Pen| pen.width >= 1.8 && matches!(pen.ink, Ink::Accent | Ink::Edge);
        for label in scene.labels() {
            all += 1;
            let area = label.area().grown(-1.0);
            let is_covering = scene.shapes.iter().any(|shape| match shape {
                Shape::Line { points, pen } if of_figures(pen) => {
                    points.windows(2).any(|pair| area.is_crossed(pair[0], pair[1]))
                }
                _ => false,
            });
            // The latest value is always written, and on the narrowest chart there may be no clear place for it.
            let is_kept = scene.width < 500.0 && label.kind == Type::Strong;
            if is_covering && !is_kept {
                covered.push(format!("{name}: {:?}", label.text));
            }
        }
    });
    assert!(covered.is_empty(), "{} of {all}: {covered:#?}", covered.len());
}

#[test]
fn everything_lies_inside_the_frame() {
    each(|name, _, scene| {
        let frame = scene.frame().grown(1.0);
        for label in scene.labels() {
            assert!(frame.holds(&label.area()), "{name}: {:?} at {:?}", label.text, label.area());
        }
        for shape in &scene.shapes {
            if let Shape::Line { points, .. } | Shape::Polygon { points, .. } = shape {
                for at in points {
                    assert!(
                        at.x >= -1.0
                            && at.x <= scene.width + 1.0
                            && at.y >= -1.0
                            && at.y <= scene.height + 1.0,
                        "{name}: {at:?}"
                    );
                }
            }
        }
    });
}

#[test]
fn the_latest_value_is_always_written() {
    each(|name, series, scene| {
        if series.iter().any(Observation::is_usable) {
            assert!(
                scene.labels().any(|label| label.ink == Ink::Accent && label.kind == Type::Strong),
                "{name}"
            );
        }
    });
}

#[test]
fn every_target_with_a_level_has_a_gauge() {
    let picture = picture();
    for (entry, card) in picture.national.entries.iter().zip(&picture.cards) {
        let drawn = gauge(entry, card).map(|gauge| gauge.scene(120.0, 28.0).shapes.len());
        assert_eq!(drawn.is_some(), entry.target.direction().is_some(), "{}", entry.indicator);
    }
}
