;;; lore.el --- Looking around in a book, in a real Emacs  -*- lexical-binding: t; -*-

;; Reads a card, completes a name, goes to a note and lists the mentions, through Eglot and Xref.
;; Writes what it saw as JSON; any failure ends Emacs with an error.

(require 'json)
(require 'xref)
(add-to-list 'load-path (expand-file-name "clients/emacs" (getenv "FLOWSTORY_REPOSITORY")))
(require 'flowstory)

(setq flowstory-command (list (getenv "FLOWSTORY_PYTHON") "-m" "flowstory" "lsp")
      eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-events-buffer-size 0
      make-backup-files nil)

(defun probe-await (what condition)
  "Wait until CONDITION holds; complain of WHAT if it never does."
  (let ((end (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun probe-go (words)
  "Put the cursor where WORDS begin."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (1+ (match-beginning 0))))

(find-file (getenv "FLOWSTORY_CHAPTER"))
(apply #'eglot--connect (eglot--guess-contact))

(let (seen)
  (probe-await "the squiggles" (lambda () (flymake-start) (flymake-diagnostics)))
  (probe-go "Nesta tapped")
  (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                (eglot--TextDocumentPositionParams))))
    (push (cons 'card (eglot--format-markup (plist-get hover :contents))) seen))
  (push (cons 'mentions
              (vconcat (mapcar (lambda (item)
                                 (let ((place (xref-item-location item)))
                                   (file-name-nondirectory (xref-location-group place))))
                               (xref-backend-references 'eglot "Nesta"))))
        seen)
  (goto-char (point-max))
  (insert "\nIt was Nes")
  (eglot--signal-textDocument/didChange)
  (let ((found (eglot-completion-at-point)))
    (push (cons 'completed (vconcat (mapcar #'substring-no-properties
                                            (all-completions "Nes" (nth 2 found)))))
          seen))
  (delete-region (- (point) 11) (point))
  (eglot--signal-textDocument/didChange)
  (probe-go "Nesta tapped")
  (xref-find-definitions "Nesta")
  (push (cons 'note (file-name-nondirectory buffer-file-name)) seen)
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region (json-encode seen) nil (getenv "FLOWSTORY_SEEN"))))
;;; lore.el ends here
