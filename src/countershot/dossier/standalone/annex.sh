# For all that follows: a place for intermediate files, outside this folder, and small tools.
# They need a POSIX shell, GNU coreutils 8.31 or newer and OpenSSL 3.0 or newer, nothing else.
W=$(mktemp -d)
release=$(cat data/release.json)

# KEY SIGNATURE FILE: does this Ed25519 signature over the file verify with this key? (base64)
ed25519() {
  { echo '-----BEGIN PUBLIC KEY-----'; echo "MCowBQYDK2VwAyEA$1"; echo '-----END PUBLIC KEY-----'; } \
    > "$W/key"
  printf %s "$2" | base64 -d > "$W/signature"
  openssl pkeyutl -verify -pubin -inkey "$W/key" -rawin -in "$3" -sigfile "$W/signature"
}

# JUDGEMENT SIGNATURE-FILE KEY SIGNER: did the holder of this key sign exactly this file?
signed() {
  whole=$(cat "$2")
  words=${whole#*\"statement\":}
  printf %s "${words%\}}" > "$W/statement"
  signature=${whole#*\"signature\":\"}
  ed25519 "$3" "${signature%%\"*}" "$W/statement" || return 1
  digest=$(sha256sum < "$1" | cut -c 1-64)
  case $(cat "$W/statement") in
    *"\"sha256\":\"$digest\",\"signer\":\"$4\"}") echo "$1 was signed by $4" ;;
    *) echo "$1: it was over other words"; return 1 ;;
  esac
}

# SALT ENTRY-FILE: the hash of a log entry's leaf (RFC 9162: SHA-256 over a zero byte and the
# leaf's data, which is SHA-256 over a fixed text, the salt and the entry)
leaf() {
  {
    printf 'countershot/entry/v1\000'
    printf %s "$1" | tr a-f A-F | basenc --base16 -d
    cat "$2"
  } | openssl dgst -sha256 -binary > "$W/commitment"
  { printf '\000'; cat "$W/commitment"; } | openssl dgst -sha256 -binary | base64
}

# LEFT RIGHT: the hash of the node above two others (RFC 9162: SHA-256 over a one byte and both)
above() {
  { printf '\001'; printf %s "$1" | base64 -d; printf %s "$2" | base64 -d; } |
    openssl dgst -sha256 -binary | base64
}

# LEAF PLACE SIZE SIBLING...: the root that a leaf and the hashes beside its way lead to
# (RFC 9162, 2.1.3.2)
root() {
  hash=$1; place=$2; last=$(($3 - 1)); shift 3
  for sibling in "$@"; do
    if [ $((place % 2)) = 1 ] || [ "$place" = "$last" ]; then
      hash=$(above "$sibling" "$hash")
      while [ $((place % 2)) = 0 ] && [ "$place" != 0 ]; do
        place=$((place / 2)); last=$((last / 2))
      done
    else
      hash=$(above "$hash" "$sibling")
    fi
    place=$((place / 2)); last=$((last / 2))
  done
  echo "$hash"
}

# ENTRY-FILE SALT PLACE SHA256: does release.json list this entry there, and does it seal these
# bytes?
sealed() {
  leaf "$2" "$1" > "$W/leaf"
  commitment=$(basenc --base16 -w 0 "$W/commitment" | tr A-F a-f)
  case $release in
    *"{\"commitment\":\"$commitment\",\"index\":$3}"*) ;;
    *) echo "$1: it is not what release.json lists"; return 1 ;;
  esac
  case $(cat "$1") in
    *"\"sha256\":\"$4\""*) echo "log entry $3 seals $4" ;;
    *) echo "$1: it seals other bytes"; return 1 ;;
  esac
}

# ENTRY-FILE SALT PLACE NOTE SIBLING...: did the entry stand in the log whose state the note is?
stood() {
  entry=$1; salt=$2; at=$3; note=$4; shift 4
  size=$(head -n 2 "$note" | tail -n 1)
  reached=$(root "$(leaf "$salt" "$entry")" "$at" "$size" "$@")
  if [ "$reached" = "$(head -n 3 "$note" | tail -n 1)" ]; then
    echo "log entry $at stood in the first $size entries"
  else
    echo "log entry $at: it does not lead to the note's root"; return 1
  fi
}
