//! A file of a dataset tells which build it belongs to: another build's under its name is refused.

use sote_explorer::formats::edition::{contents, of, put_after, put_in_json};

const JSON: &[u8] = br#"{"format":1,"edition":"1a2b3c4d"}"#;
const BYTES: &[u8] = b"sote-search\x01\x02\x03\"edition\":\"1a2b3c4d\"}";
const NAME: &str = "https://host.example/v1/fi-1a2b3c4d.json";
const OTHER: &str = "https://host.example/v1/fi-ffffffff.json";

#[test]
fn a_file_ends_in_its_edition() {
    assert_eq!([of(JSON), of(BYTES)], [Some("1a2b3c4d"); 2]);
}

#[test]
fn the_contents_are_what_stands_before_the_edition() {
    assert_eq!(contents(BYTES, NAME), Ok(&b"sote-search\x01\x02\x03"[..]));
}

#[test]
fn the_edition_is_a_field_of_a_json_file() {
    let mut file = br#"{"format":1}"#.to_vec();
    put_in_json(&mut file, "1a2b3c4d");
    assert_eq!(file, JSON);
}

#[test]
fn a_file_under_the_name_of_another_edition_is_refused_and_both_are_told() {
    for file in [JSON, BYTES] {
        let reason = contents(file, OTHER).expect_err("of another edition");
        assert!(reason.contains("1a2b3c4d") && reason.contains("mixed up"), "{reason}");
    }
}

#[test]
fn a_file_that_names_no_edition_is_taken_as_it_is() {
    for file in [
        &b""[..],
        b"{\"format\":1}",
        b"\"}",
        b"1a2b3c4d\"}",
        b"\"edition\":\"\"}",
        b"\"edition\":\"1a2b3c4d\"} ",
        b"\"edition\":\"\xff\xff\xff\xff\xff\xff\xff\xff\"}",
        &JSON[..JSON.len() - 1],
        &BYTES[..20],
    ] {
        assert_eq!((of(file), contents(file, OTHER)), (None, Ok(file)), "{:?}", String::from_utf8_lossy(file));
    }
}

#[test]
fn whatever_bytes_a_search_file_has_they_are_read_as_they_were() {
    let bytes: Vec<Vec<u8>> =
        (0..=u8::MAX).flat_map(|one| [vec![one], vec![b'{', one], vec![one, b'}'], vec![b'{', b'"', one, b'}']]).collect();
    let others = [&b""[..], b"{", b"{\"", b"{\"}", b"{\"format\":2}", b"{\"format\":2,", b"\x10,", BYTES];
    for piece in bytes.iter().map(Vec::as_slice).chain(others) {
        let mut file = piece.to_vec();
        put_after(&mut file, "1a2b3c4d");
        assert_eq!(contents(&file, "search-fi-1a2b3c4d-60.bin"), Ok(piece));
    }
}
