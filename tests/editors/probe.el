;;; probe.el --- What a writer does, in a real Emacs  -*- lexical-binding: t; -*-

;; Opens a chapter with our configuration, sees the squiggle, reads the hover, takes the fix, saves.
;; Writes what it saw as JSON; any failure ends Emacs with an error.

(require 'json)
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

(defun probe-eyes ()
  "Give the diagnostic about somebody's eyes."
  (eglot--signal-textDocument/didChange) ; Emacs does it when idle, and a batch is never idle.
  (flymake-start)
  (cl-find-if (lambda (diagnostic) (string-match-p "eyes here" (flymake-diagnostic-text diagnostic)))
              (flymake-diagnostics)))

(find-file (getenv "FLOWSTORY_CHAPTER"))
(apply #'eglot--connect (eglot--guess-contact))

(let (seen titles)
  (push (cons 'coding (symbol-name buffer-file-coding-system)) seen)
  (push (cons 'project (project-root (project-current))) seen)
  (probe-await "the squiggle" #'probe-eyes)
  (let* ((eyes (probe-eyes))
         (begin (flymake-diagnostic-beg eyes)))
    (push (cons 'message (flymake-diagnostic-text eyes)) seen)
    (push (cons 'underlined (buffer-substring-no-properties begin (flymake-diagnostic-end eyes))) seen)
    (goto-char begin)
    ;; Type among the odd characters and take it back: the server must have understood both.
    (save-excursion
      (goto-char (+ 3 (line-beginning-position)))
      (insert "é😀")
      (eglot--signal-textDocument/didChange)
      (delete-char -2)
      (eglot--signal-textDocument/didChange))
    (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                  (eglot--TextDocumentPositionParams))))
      (push (cons 'hover (eglot--format-markup (plist-get hover :contents))) seen))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq titles (mapcar #'car items))
                 (cl-find-if (lambda (title) (string-prefix-p "Write “grey” here" title)) titles)))
              (last-nonmenu-event t))
      (eglot-code-actions (point) (point) nil t))
    (push (cons 'titles (vconcat titles)) seen)
    (probe-await "the squiggle to go" (lambda () (not (probe-eyes))))
    (save-buffer))
  (eglot-shutdown (eglot--current-server-or-lose))
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region (json-encode seen) nil (getenv "FLOWSTORY_SEEN"))))
;;; probe.el ends here
