//! The verdicts of the published methods, their curves, and what a sample leaves of them.

use crate::helper::{click, detail, open, says};
use egui::{Key, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::methods::{Case, Method, MethodOptions, Quantity};
use peil_core::paths::{Outlook, PathOptions};
use peil_core::{Decimal, Unit};
use peil_fixtures::National;
use peil_gui::App;
use peil_gui::chart::scene::{Pen, Scene, Shape};
use peil_gui::picture::{self, Picture};
use peil_gui::say;
use peil_gui::screens::detail::{Detail, look, trajectory};
use peil_gui::state::DetailChoices;
use peil_gui::study::{Course, End, Study};
use peil_gui::theme::Ink;
use peil_words::{Language, Words};
use std::borrow::Cow;

fn tall(across_breaks: bool) -> Harness<'static, App> {
    open(Language::Dutch, vec2(1280.0, 4000.0), move |app| {
        detail(app, "basic-digital-intensity");
        app.choices.across_breaks = across_breaks;
    })
}

/// The chart as the screen would draw it.
fn scene(app: &App) -> Scene {
    let picture = app.picture.as_ref().unwrap();
    let study = Study::new(picture, 0, &app.choices).unwrap();
    let shown = Detail::new(&app.words, picture, &study).unwrap();
    trajectory(&shown, app.choices.curves)
        .scene(940.0, 320.0, &|value, digits| app.words.decimal(value, digits))
}

fn is_drawn(scene: &Scene, course: Course) -> bool {
    let pen_of = look(course).pen;
    scene.shapes.iter().any(|shape| matches!(shape, Shape::Line { pen, .. } if *pen == pen_of))
}

/// Types into the field with a name, after what stands there.
fn type_into(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    let field = harness
        .get_all_by_label(field)
        .find(|node| node.accesskit_node().role() == Role::TextInput)
        .unwrap_or_else(|| panic!("no field {field}"));
    field.focus();
    field.type_text(text);
    harness.run();
}

#[test]
fn all_nine_verdicts_are_those_of_the_core() {
    for across_breaks in [false, true] {
        let harness = tall(across_breaks);
        let app = harness.state();
        let picture = app.picture.as_ref().unwrap();
        let entry = picture.entry(0).unwrap();
        assert_eq!((entry.indicator.as_str(), entry.geo.as_str()), ("basic-digital-intensity", "NL"));
        let options = MethodOptions {
            comparison: picture::options(entry, picture.today, across_breaks),
            ceiling: Some(Decimal::HUNDRED),
            ..MethodOptions::default()
        };
        let case = Case::new(&entry.series, &entry.target, &options);
        for method in Method::ALL {
            let class = say::class(&app.words, case.verdict(method).status);
            let line = format!("{}: {class}", app.words.method(method));
            assert!(says(&harness, &line), "{line}");
        }
    }
}

#[test]
fn one_datum_gets_the_published_classes_and_the_reason_why_they_differ() {
    let harness = tall(true);
    for line in [
        "Statistics Canada / Open SDG: op koers. Tempo tegenover nodig 105,6\u{a0}%. vast groeipercentage",
        "ISTAT: lichte verbetering. Groei per jaar 2,81\u{a0}%",
        "EU Digitaal Decennium: achter op de lijn",
        "Duitse weersymbolen: geen oordeel. Deze methode heeft meer waarnemingen nodig",
        "De methoden zijn het niet eens.",
    ] {
        assert!(says(&harness, line), "{line}");
    }
}

#[test]
fn how_a_method_computed_is_one_click_or_one_key_away() {
    let mut harness = tall(true);
    let address = Method::Statcan.source().address;
    assert!(!says(&harness, address));
    click(&mut harness, "Statistics Canada");
    for text in [
        address,
        Method::Statcan.source().title,
        "op koers: 95\u{a0}% of meer (geldt hier)",
        "moet sneller: 60\u{a0}% of meer",
        "Score: 3,25",
        "Nodige groei per jaar: 2,66\u{a0}%",
    ] {
        assert!(says(&harness, text), "{text}");
    }
    click(&mut harness, "Statistics Canada");
    assert!(!says(&harness, address));

    let row = harness.get_all_by_label_contains("SDSN-pijlen:").next().unwrap();
    assert_eq!(row.accesskit_node().role(), Role::DisclosureTriangle);
    row.focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(says(&harness, Method::Sdsn.source().address));
    assert!(says(&harness, "Niet bevestigd in de tekst van SDSN zelf"));
}

#[test]
fn a_curve_that_is_switched_off_leaves_the_chart() {
    let mut harness = tall(true);
    let chart = scene(harness.state());
    for course in [Course::Linear, Course::Growth, Course::Logistic] {
        assert!(is_drawn(&chart, course), "{course:?}");
    }
    assert!(!is_drawn(&chart, Course::LeastSquares));
    // The values of the published example, at the date of the target.
    for end in ["94,5\u{a0}% rechte lijn", "96,2\u{a0}% groei", "90,5\u{a0}% S-curve"] {
        assert!(chart.labels().any(|label| label.text == end), "{end}");
    }
    click(&mut harness, "Vast groeipercentage: 96,2\u{a0}% in 2030");
    click(&mut harness, "Rechte lijn door alle waarnemingen");
    let chart = scene(harness.state());
    assert!(!is_drawn(&chart, Course::Growth));
    assert!(!chart.labels().any(|label| label.text.ends_with("groei")));
    assert!(is_drawn(&chart, Course::Linear) && is_drawn(&chart, Course::LeastSquares));
    // The choice is kept for the next indicator.
    harness.state_mut().show_detail(3);
    harness.run();
    assert!(!harness.state().choices.curves.shows(Course::Growth));
}

#[test]
fn no_two_curves_look_the_same() {
    for (index, one) in Course::ALL.into_iter().enumerate() {
        for other in Course::ALL.into_iter().skip(index + 1) {
            let (one, other) = (look(one), look(other));
            assert_ne!(one.marker, other.marker);
            assert_ne!((one.pen.ink, one.pen.dash), (other.pen.ink, other.pen.dash));
        }
    }
}

#[test]
fn a_small_sample_leaves_verdicts_undecided() {
    let mut harness = tall(true);
    assert!(!says(&harness, "onbeslist"));
    assert!(!scene(harness.state()).shapes.iter().any(is_band));
    type_into(&mut harness, "Aantal gemeten bedrijven", "150");
    for text in [
        // Wilson at 95 %: 0.745274 to 0.868998.
        "Zijn er 150 bedrijven gemeten, dan ligt de echte waarde over 2024 met 95\u{a0}% zekerheid tussen 74,5\u{a0}% en 86,9\u{a0}%.",
        "Statistics Canada / Open SDG: onbeslist: tussen “achteruitgang” en “op koers”",
        "onbeslist: tussen “gaat achteruit” en “op koers”",
        "als er 150 bedrijven zijn gemeten",
        "Het doel is dan zeker nog niet gehaald.",
        "Bij 7 van de negen methoden is het oordeel dan onbeslist.",
    ] {
        assert!(says(&harness, text), "{text}");
    }
    assert!(scene(harness.state()).shapes.iter().any(is_band));
    // Nearly all of them measured leaves hardly anything to chance.
    type_into(&mut harness, "Aantal bedrijven in totaal (mag leeg blijven)", "150");
    assert!(says(&harness, "tussen 81,5\u{a0}% en 81,5\u{a0}%"));
    assert!(says(&harness, "Statistics Canada / Open SDG: op koers"));
}

fn is_band(shape: &Shape) -> bool {
    matches!(shape, Shape::Polygon { fill: Some(Ink::AccentSoft), .. })
}

#[test]
fn whether_the_target_is_met_can_be_undecided() {
    let mut harness = open(Language::Dutch, vec2(1280.0, 4000.0), |app| detail(app, "cloud-use"));
    type_into(&mut harness, "Aantal gemeten bedrijven", "150");
    assert!(says(&harness, "Of het doel is gehaald, is dan onbeslist."));
    assert!(says(&harness, "OESO: onbeslist: tussen “doel nog niet bereikt” en “doel gehaald”"));
}

#[test]
fn a_wrong_number_is_named_beside_its_field_and_stays() {
    for (typed, wrong) in [
        ("0", "Vul een heel getal boven nul in"),
        ("veel", "Vul een heel getal boven nul in"),
        ("1,5", "Vul een heel getal boven nul in"),
        ("99999999999", "Vul een heel getal boven nul in"),
    ] {
        let mut harness = tall(true);
        type_into(&mut harness, "Aantal gemeten bedrijven", typed);
        assert!(says(&harness, wrong), "{typed}");
        assert_eq!(harness.state().choices.measured, typed);
        assert!(!says(&harness, "onbeslist"), "{typed}");
    }
    let mut harness = tall(true);
    type_into(&mut harness, "Aantal gemeten bedrijven", "150");
    type_into(&mut harness, "Aantal bedrijven in totaal (mag leeg blijven)", "149");
    assert!(says(&harness, "Er kunnen niet meer bedrijven gemeten zijn dan er zijn."));
    assert_eq!(harness.state().choices.companies, "149");
}

#[test]
fn nothing_is_repainted_or_computed_again_when_nothing_happens() {
    let mut harness = tall(true);
    type_into(&mut harness, "Aantal gemeten bedrijven", "150");
    harness.state_mut().study.as_mut().unwrap().digits = 3;
    harness.run();
    assert_eq!(harness.state().study.as_ref().unwrap().digits, 3, "the study is kept");
    harness.get_by_label_contains("Terug").hover();
    harness.run();
    assert_eq!(harness.state().study.as_ref().unwrap().digits, 3, "also over a frame that is painted");
    harness.state_mut().choices.measured.push('0');
    harness.run();
    assert_eq!(harness.state().study.as_ref().unwrap().digits, 1, "another sample is another study");
    assert_eq!(harness.run(), 1, "one step, and no further one asked for");
}

/// Every entry of the national set, as chosen.
fn each(choices: &DetailChoices, mut check: impl FnMut(&Picture, usize, &Study)) {
    let national = National::embedded().unwrap_or_else(|error| panic!("{error}"));
    let picture = Picture::new(Cow::Borrowed(national), None, (2026, 11, 22));
    for index in 0..picture.cards.len() {
        let study = Study::new(&picture, index, choices).unwrap();
        check(&picture, index, &study);
    }
}

#[test]
fn every_curve_ends_where_the_core_says() {
    let mut ends = 0;
    let choices = DetailChoices { across_breaks: true, ..DetailChoices::default() };
    each(&choices, |picture, index, study| {
        let entry = picture.entry(index).unwrap();
        let percent = entry.unit == Unit::Percent;
        let options = PathOptions {
            comparison: picture::options(entry, picture.today, true),
            ceiling: percent.then_some(Decimal::HUNDRED),
            ..PathOptions::default()
        };
        for (course, drawn) in study.courses.iter() {
            let expected = match (course, course.curve()) {
                (_, Some(curve)) => {
                    Outlook::new(curve, &study.series, &entry.target, &options).value_at_target
                }
                (Course::WithoutPolicy, _) => {
                    let verdict = &study.verdicts[Method::DigitalDecade as usize];
                    verdict.number(Quantity::BaselineAtTarget).unwrap()
                }
                _ => continue,
            };
            let Ok(drawn) = drawn else {
                assert_eq!(drawn.as_ref().err().copied(), expected.err(), "{} {course:?}", entry.indicator);
                continue;
            };
            assert!(drawn.points.is_sorted_by_key(|(month, _)| *month), "{}", entry.indicator);
            let last = drawn.points.last().unwrap().1;
            if let End::OnDate(value) = drawn.end {
                #[expect(clippy::cast_precision_loss, reason = "a millionth is enough here")]
                let found = value.millionths() as f64 / 1e6;
                let expected = expected.unwrap();
                assert!(
                    (found - expected).abs() <= 1e-6 * expected.abs().max(1.0),
                    "{} {course:?}",
                    entry.indicator
                );
                assert_eq!(last, value);
                ends += 1;
            } else if percent {
                assert!([Decimal::ZERO, Decimal::HUNDRED].contains(&last), "{} {course:?}", entry.indicator);
            } else {
                assert_eq!(Some(last), entry.target.value(), "{} {course:?}", entry.indicator);
            }
        }
    });
    assert!(ends > 50, "{ends}");
}

#[test]
fn every_value_that_is_no_bound_gets_its_interval() {
    let mut seen = 0;
    let choices =
        DetailChoices { across_breaks: true, measured: "150".to_owned(), ..DetailChoices::default() };
    each(&choices, |picture, index, study| {
        let entry = picture.entry(index).unwrap();
        let Some(doubt) = study.doubts.given() else { return };
        assert_eq!(entry.unit, Unit::Percent);
        let as_of = picture::options(entry, picture.today, true).as_of;
        let exact = study.series.iter().filter(|observation| {
            observation.is_usable()
                && !observation.qualifier.is_bound()
                && as_of.is_none_or(|as_of| observation.period <= as_of)
        });
        for (observation, (month, low, high)) in exact.clone().zip(&doubt.bands) {
            assert_eq!(observation.period.month_index(), *month);
            assert!(*low <= observation.value && observation.value <= *high, "{}", entry.indicator);
            assert!(Decimal::ZERO <= *low && *high <= Decimal::HUNDRED);
        }
        assert_eq!(exact.count(), doubt.bands.len(), "{}", entry.indicator);
        seen += 1;
    });
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_ends_of_a_band_lie_where_the_interval_ends() {
    let national = National::embedded().unwrap_or_else(|error| panic!("{error}"));
    let picture = Picture::new(Cow::Borrowed(national), None, (2026, 11, 22));
    let words = Words::new(Language::English);
    let choices = DetailChoices { measured: "150".to_owned(), ..DetailChoices::default() };
    let study = Study::new(&picture, 0, &choices).unwrap();
    let shown = Detail::new(&words, &picture, &study).unwrap();
    let chart = trajectory(&shown, choices.curves);
    let scene = chart.scene(940.0, 320.0, &|value, digits| words.decimal(value, digits));
    let whiskers: Vec<_> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line { points, pen: Pen { width, .. } }
                if points.len() == 2 && (*width - 1.5).abs() < 0.01 =>
            {
                ((points[0].x - points[1].x).abs() < 0.01).then_some((points[0], points[1]))
            }
            _ => None,
        })
        .collect();
    assert_eq!(whiskers.len(), 3, "one for every value");
    let circle = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { center, radius, .. } if *radius > 5.0 => Some(*center),
        _ => None,
    });
    for mark in circle {
        let (low, high) = whiskers.iter().find(|(low, _)| (low.x - mark.x).abs() < 0.01).unwrap();
        assert!(high.y < mark.y && mark.y < low.y, "the value lies between the ends of its interval");
    }
}
