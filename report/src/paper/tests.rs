use super::block::{Block, Cell, Column, Rich, Size, Table};
use super::face::{ASCENT, DESCENT, Faces, Run};
use super::pages::{self, Page};
use super::piece::{Mark, What};
use super::*;
use crate::ReportError;
use peil_words::Language;
use proptest::prelude::*;

fn frame(words: &Words) -> Frame<'_> {
    Frame {
        words,
        title: "Een rapport".to_owned(),
        kind: "Soort".to_owned(),
        sender: "Hub".to_owned(),
        logo: None,
        date: Date::new(2026, 6, 30).unwrap(),
    }
}

fn set(blocks: &[Block]) -> Vec<Page> {
    let words = Words::new(Language::Dutch);
    let faces = Faces::new().unwrap();
    frame(&words).set(&faces, blocks, 1.0).pages
}

/// Left, top, right and bottom of a mark.
fn area(mark: &Mark) -> [f32; 4] {
    let (above, below, wide) = match &mark.what {
        What::Line { line, size } => (ASCENT * size, DESCENT * size, line.width),
        What::Scene { scene, scale } => (0.0, scene.height * scale, scene.width * scale),
        What::Picture(print) => (0.0, print.height, print.width),
        What::Card { width, height, .. } => (0.0, *height, *width),
    };
    [mark.x, mark.y - above, mark.x + wide, mark.y + below]
}

/// What lies outside the margins of a page.
fn outside(pages: &[Page]) -> Vec<String> {
    let mut found = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let top = if number == 0 { pages::FIRST_TOP } else { pages::TOP };
        for mark in &page.marks {
            let [left, upper, right, lower] = area(mark);
            let inside = left >= pages::MARGIN - 0.5
                && right <= pages::MARGIN + TEXT + 0.5
                && upper >= top - 4.0
                && lower <= pages::FOOT + 4.0;
            if !inside {
                found.push(format!("page {number}: {:?} at {:?}", said(mark), area(mark)));
            }
        }
    }
    found
}

fn said(mark: &Mark) -> String {
    match &mark.what {
        What::Line { line, .. } => line.parts.iter().map(|part| run(&part.run)).collect(),
        _ => String::new(),
    }
}

fn run(run: &Run) -> String {
    match run {
        Run::Glyphs { text, .. } => text.clone(),
        Run::Missing(sign) => sign.to_string(),
    }
}

fn text(page: &Page) -> String {
    page.marks.iter().map(|mark| said(mark) + "\n").collect()
}

/// Everything that a report is made of, with a text in every place where one can be typed.
fn everything(typed: &str) -> Vec<Block> {
    let rich = |size| Rich::strong(size, typed).and(format!(" {typed}"), false, Ink::Muted);
    let row = || vec![Cell::from(typed.to_owned()), Cell::strong(typed), Cell::from("12,3 %".to_owned())];
    let table = || Table {
        columns: vec![Column::left(typed), Column::left("Kop"), Column::right("Waarde")],
        rows: (0..4).map(|_| row()).collect(),
    };
    let sign = peil_drawing::sign::Sign::Met.scene(15.0);
    vec![
        Block::Heading(1, typed.to_owned()),
        Block::Text(rich(Size::Body)),
        Block::Cards(vec![vec![Block::Text(rich(Size::Figure))], vec![Block::text(typed)]]),
        Block::Heading(2, typed.to_owned()),
        Block::List { numbered: true, items: vec![rich(Size::Body), rich(Size::Small)] },
        Block::Marked(vec![(sign, rich(Size::Body))]),
        Block::Remark(vec![Block::text(typed)]),
        Block::Table(table()),
        Block::Beside(vec![(0.3, vec![Block::text(typed)]), (0.7, vec![Block::Table(table())])]),
        Block::Together(vec![Block::Heading(3, typed.to_owned()), Block::text(typed)]),
    ]
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z]{1,300}",
        "([A-Z]{1,30}[ -]){0,40}",
        "(www\\.[a-z]{5,60}\\.nl/[a-z0-9_/]{0,80} ){0,5}",
        "[\u{5d0}-\u{5ea}\u{600}-\u{6ff} ]{0,60}",
        "[\u{1f300}-\u{1f64f}\u{fe0f}\u{200d}]{0,30}",
        "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{202a}-\u{202e}\u{fff0}-\u{ffff}]{0,30}",
        "[e\u{301}\u{308}]{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_typed_stays_on_the_page_and_is_written(typed in typed()) {
        let blocks = everything(&typed);
        let found = outside(&set(&blocks));
        prop_assert!(found.is_empty(), "{:#?}", found);
        let words = Words::new(Language::Dutch);
        let printed = Frame { title: typed.clone(), sender: typed, ..frame(&words) }.print(&blocks);
        prop_assert!(printed.is_ok(), "{:?}", printed.err());
    }

    #[test]
    fn nothing_typed_is_lost(words in prop::collection::vec("[a-zA-Z]{1,90}", 1..60)) {
        let pages = set(&[Block::text(words.join(" "))]);
        let set: String = pages.iter().map(text).collect();
        let set: String = set.chars().filter(|sign| sign.is_alphabetic()).collect();
        prop_assert_eq!(set, words.concat());
    }
}

#[test]
fn a_table_repeats_its_heads_on_every_page() {
    let columns = vec![Column::left("Naam van de kolom"), Column::right("Getal")];
    let rows = (0..200).map(|row| vec![Cell::from(format!("rij {row}")), Cell::from(row.to_string())]);
    let pages =
        set(&[Block::Heading(1, "Lang".to_owned()), Block::Table(Table { columns, rows: rows.collect() })]);
    assert!(pages.len() > 3);
    for page in &pages {
        assert_eq!(text(page).matches("Naam van de kolom").count(), 1);
    }
    let all: String = pages.iter().map(text).collect();
    assert_eq!(all.lines().filter(|line| line.starts_with("rij ")).count(), 200);
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for lines in 0..80 {
        let mut blocks = vec![Block::Heading(1, "Titel".to_owned())];
        blocks.extend((0..lines).map(|line| Block::text(format!("regel {line}"))));
        blocks.push(Block::Heading(2, "Kop".to_owned()));
        blocks.push(Block::text("Wat eronder staat."));
        for page in set(&blocks) {
            let last = page.marks.iter().map(said).rfind(|said| !said.is_empty());
            assert_ne!(last.as_deref(), Some("Kop"), "after {lines} lines");
        }
    }
}

#[test]
fn what_belongs_together_stays_on_one_page() {
    for lines in 0..80 {
        let mut blocks: Vec<Block> = (0..lines).map(|line| Block::text(format!("regel {line}"))).collect();
        blocks.push(Block::Together((0..12).map(|line| Block::text(format!("samen {line}"))).collect()));
        let counts: Vec<usize> =
            set(&blocks).iter().map(|page| text(page).matches("samen").count()).collect();
        assert!(counts.iter().all(|count| [0, 12].contains(count)), "after {lines} lines: {counts:?}");
    }
}

#[test]
fn a_sign_that_the_typeface_lacks_is_a_box_and_can_still_be_copied() {
    let pages = set(&[Block::text("Bakkerij 🥖 עברית")]);
    let boxes = |mark: &Mark| match &mark.what {
        What::Line { line, .. } => {
            line.parts.iter().filter(|part| matches!(part.run, Run::Missing(_))).count()
        }
        _ => 0,
    };
    assert_eq!(pages[0].marks.iter().map(boxes).sum::<usize>(), 6);
    assert_eq!(text(&pages[0]), "Bakkerij 🥖 עברית\n");
}

#[test]
fn what_is_set_closely_spreads_over_the_page_it_is_on_and_not_beyond() {
    let words = Words::new(Language::Dutch);
    let faces = Faces::new().unwrap();
    for parts in 1..40 {
        let part = |number| [Block::Heading(2, format!("Deel {number}")), Block::text("Een regel.")];
        let blocks: Vec<Block> = (0..parts).flat_map(part).collect();
        let close = frame(&words).set(&faces, &blocks, 0.5).pages;
        let usual = frame(&words).set(&faces, &blocks, 1.0).pages;
        assert!(close.len() <= usual.len());
        assert_eq!(outside(&close), Vec::<String>::new());
        let bottom = |page: &Page| page.marks.iter().map(|mark| area(mark)[3]).fold(0.0, f32::max);
        if usual.len() == 1 {
            // There is room for all of it, so that nothing tells the two apart.
            assert!((bottom(&close[0]) - bottom(&usual[0])).abs() < 0.1, "{parts} parts");
        }
        let headings = |pages: &[Page]| pages.iter().map(|page| page.headings.len()).sum::<usize>();
        assert_eq!(headings(&close), parts);
        for page in &close {
            // A bookmark still leads to its heading.
            for (_, name, down) in &page.headings {
                let line = page.marks.iter().find(|mark| said(mark) == *name).unwrap();
                assert!((0.0..40.0).contains(&(line.y - down)), "{name}: {down} and {}", line.y);
            }
        }
    }
}

#[test]
fn a_logo_stands_above_the_text() {
    let words = Words::new(Language::Dutch);
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 400, 400);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&vec![90; 400 * 400 * 3]).unwrap();
    let logo = Logo::from_png(&png).unwrap();
    let with = Frame { logo: Some(&logo), ..frame(&words) };
    let blocks = [Block::Heading(1, "x".repeat(300)), Block::text("Tekst")];
    let pages = with.set(&Faces::new().unwrap(), &blocks, 1.0).pages;
    let of_logo = |mark: &&Mark| matches!(mark.what, What::Picture(_));
    let foot = pages[0].marks.iter().find(of_logo).map(|mark| area(mark)[3]).unwrap();
    for mark in pages[0].marks.iter().filter(|mark| !of_logo(mark)) {
        assert!(area(mark)[1] >= foot, "{} at {:?} under {foot}", said(mark), area(mark));
    }
}

#[test]
fn no_table_begins_with_one_row_at_the_foot_of_a_page() {
    for lines in 0..80 {
        let mut blocks: Vec<Block> = (0..lines).map(|line| Block::text(format!("regel {line}"))).collect();
        blocks.push(Block::Heading(2, "Kop".to_owned()));
        blocks.push(Block::text("Wat hieronder staat."));
        let rows = (0..6).map(|row| vec![Cell::from(format!("rij {row}"))]).collect();
        blocks.push(Block::Table(Table { columns: vec![Column::left("Naam")], rows }));
        let pages = set(&blocks);
        let of_first = pages.iter().find(|page| text(page).contains("rij 0")).map(text).unwrap();
        for said in ["Kop", "Wat hieronder staat.", "rij 1"] {
            assert!(of_first.contains(said), "{said} after {lines} lines");
        }
    }
}

#[test]
fn long_words_are_broken_between_syllables() {
    let words = |language| {
        let faces = Faces::new().unwrap();
        let word = "cyberbeveiligingssubsidieaanvraagformulier";
        let span = lines::Span { text: word.to_owned(), strong: false, ink: Ink::Text };
        let breaker = lines::Breaker { faces: &faces, language, size: 9.5, width: 90.0 };
        let lines = breaker.lines(&[span]);
        lines.iter().flat_map(|line| &line.parts).map(|part| run(&part.run)).collect::<Vec<_>>()
    };
    let set = words(Language::Dutch);
    assert!(set.len() > 1, "{set:?}");
    for piece in set.iter().take(set.len() - 1) {
        // A soft hyphen: it is drawn, but is no part of the word.
        assert!(piece.ends_with('\u{ad}'), "{set:?}");
    }
    assert_eq!(set.concat().replace('\u{ad}', ""), "cyberbeveiligingssubsidieaanvraagformulier");
}

#[test]
fn a_report_that_does_not_comply_is_refused() {
    let words = Words::new(Language::Dutch);
    // PDF/UA asks for a title.
    let nameless = Frame { title: String::new(), kind: String::new(), ..frame(&words) };
    let fault = nameless.print(&[Block::Heading(1, "Kop".to_owned())]).unwrap_err();
    assert!(matches!(&fault, ReportError::Writer(what) if what.contains("NoDocumentTitle")), "{fault:?}");
    assert!(frame(&words).print(&[Block::Heading(1, "Kop".to_owned())]).is_ok());
}

#[test]
fn above_the_pages_a_long_name_ends_in_a_sign_that_there_is_more() {
    let words = Words::new(Language::Dutch);
    let faces = Faces::new().unwrap();
    let long =
        "Eerste Nederlandse Maatschappij voor Handel, Vervoer, Opslag, Verzekering, Advies en Onderhoud B.V.";
    let head = |title: &str| {
        let title = title.to_owned();
        let (head, _) = Frame { title, ..frame(&words) }.around(&faces, 1, 2);
        let first = head.into_iter().find(|mark| !said(mark).is_empty()).unwrap();
        let [left, _, right, _] = area(&first);
        assert!(right - left <= TEXT * 0.6 + 0.5);
        said(&first)
    };
    assert_eq!(head("Bakkerij De Eerste"), "Bakkerij De Eerste");
    let cut = head(long);
    let start = cut.strip_suffix('…').unwrap_or_else(|| panic!("{cut:?} does not say that there is more"));
    assert!(long.starts_with(start) && start.ends_with(char::is_alphanumeric), "{cut:?}");
    assert!(start.chars().count() > 40, "as much as there is room for: {cut:?}");
}
